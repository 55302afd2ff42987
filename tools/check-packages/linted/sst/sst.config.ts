/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app: () => ({ name: 'shop', home: 'aws' }),
  run: async () => {
    const site = new sst.aws.Astro('Site');
    const users = new sst.aws.CognitoUserPool('Users', { usernames: ['email'] });
    const web = users.addClient('Web', { callbackUrls: [site.url] });
    return { userPool: users.id, client: web.id };
  },
});
