/** The ways in which people make and change app clients by commands, each with what is to be said of it and where. */
import { issuesIn } from '../../fixtures/issues-in';
import { findWrittenClients, type Language } from '../index';

type Found = ReadonlyArray<readonly [code: string, words: string]>;

const kinds: ReadonlyArray<readonly [kind: string, text: string, found: Found, language?: Language]> = [
  [
    'a create that is right, in a substitution',
    `CLIENT_ID=$(aws cognito-idp create-user-pool-client --user-pool-id "$POOL" --client-name web --no-generate-secret \\
  --explicit-auth-flows ALLOW_USER_SRP_AUTH ALLOW_REFRESH_TOKEN_AUTH --allowed-o-auth-flows-user-pool-client \\
  --allowed-o-auth-flows code --allowed-o-auth-scopes openid email --supported-identity-providers COGNITO \\
  --callback-urls https://app.example.org/cb http://localhost:3000/cb --query UserPoolClient.ClientId --output text)
`,
    [],
  ],
  [
    'a flag with a value',
    'aws cognito-idp create-user-pool-client --user-pool-id eu-west-1_EXAMPLE01 --client-name api --generate-secret=true\n',
    [['cli-flag-value', 'true']],
  ],
  [
    'an option that does not exist',
    'aws cognito-idp create-user-pool-client --user-pool-id p --client-name api --allowed-o-auth-flows-user-pool-client ' +
      '--allowed-o-auth-flows code --allowed-o-auth-scopes openid --supported-identity-providers COGNITO ' +
      '--callback-uris https://a.example.org/cb https://b.example.org/cb\n',
    [['cli-option-unknown', '--callback-uris']],
  ],
  [
    'the beginning of a name',
    'aws cognito-idp create-user-pool-client --user-pool-id p --client-n api --auth-s 5\n',
    [],
  ],
  [
    'grants and callbacks without the flag that turns OAuth on',
    `aws cognito-idp create-user-pool-client --user-pool-id p --client-name portal --generate-secret \\
  --allowed-o-auth-flows code --allowed-o-auth-scopes openid --callback-urls '["https://portal.example.org/cb"]' --supported-identity-providers COGNITO
`,
    [['oauth-switch-missing', 'create-user-pool-client']],
  ],
  [
    'lists that are joined by commas',
    `aws cognito-idp create-user-pool-client --user-pool-id p --client-name spa --no-generate-secret --allowed-o-auth-flows-user-pool-client \\
  --allowed-o-auth-flows code --allowed-o-auth-scopes openid,email --callback-urls https://spa.example.org/cb,http://localhost:5173/cb \\
  --supported-identity-providers COGNITO,Google --explicit-auth-flows "ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH"
`,
    [
      ['cli-list-joined', 'openid,email'],
      ['cli-list-joined', 'https://spa.example.org/cb,http://localhost:5173/cb'],
      ['cli-list-joined', 'COGNITO,Google'],
      ['cli-list-joined', '"ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH"'],
    ],
  ],
  [
    'one URL alone',
    'aws cognito-idp update-user-pool-client --user-pool-id "$P" --client-id "$C" --callback-urls https://one.example.org/cb --logout-urls "https://$HOST/"\n',
    [
      ['oauth-kept-while-disabled', 'update-user-pool-client'],
      ['update-resets', 'update-user-pool-client'],
      ['cli-url-fetched', 'https://one.example.org/cb'],
      ['cli-url-fetched', '"https://$HOST/"'],
    ],
  ],
  [
    'lifetimes without units',
    'aws cognito-idp create-user-pool-client --user-pool-id p --client-name m --access-token-validity 60 --id-token-validity 60 --refresh-token-validity 30\n',
    [
      ['access-token-range', '60'],
      ['id-token-range', '60'],
    ],
  ],
  [
    'a key of the shorthand in the wrong case',
    'aws cognito-idp create-user-pool-client --user-pool-id p --client-name m --access-token-validity 30 --token-validity-units accessToken=minutes,IdToken=minutes\n',
    [['cli-value-syntax', 'accessToken']],
  ],
  [
    'a colon in the shorthand',
    'aws cognito-idp create-user-pool-client --user-pool-id p --client-name m --access-token-validity 30 --token-validity-units AccessToken:minutes\n',
    [['cli-value-syntax', 'AccessToken:minutes']],
  ],
  [
    'a shorthand in two words',
    'aws cognito-idp create-user-pool-client --user-pool-id p --client-name m --access-token-validity 30 --token-validity-units AccessToken=minutes IdToken=minutes\n',
    [['cli-value-syntax', 'IdToken=minutes']],
  ],
  [
    'an update that sets one thing',
    'aws cognito-idp update-user-pool-client --user-pool-id "$P" --client-id "$C" --explicit-auth-flows ALLOW_USER_PASSWORD_AUTH ALLOW_REFRESH_TOKEN_AUTH\n',
    [['update-resets', 'update-user-pool-client']],
  ],
  [
    'a create and an update of the same client',
    `C=$(aws cognito-idp create-user-pool-client --user-pool-id "$P" --client-name web --no-generate-secret --explicit-auth-flows ALLOW_USER_SRP_AUTH ALLOW_REFRESH_TOKEN_AUTH \\
  --refresh-token-validity 7 --query UserPoolClient.ClientId --output text)
aws cognito-idp update-user-pool-client --user-pool-id "$P" --client-id "$C" --callback-urls https://a.example.org/cb https://b.example.org/cb \\
  --allowed-o-auth-flows-user-pool-client --allowed-o-auth-flows code --allowed-o-auth-scopes openid --supported-identity-providers COGNITO
`,
    [
      ['update-undoes', 'update-user-pool-client'],
      ['update-resets', 'update-user-pool-client'],
    ],
  ],
  [
    'the round trip',
    `aws cognito-idp describe-user-pool-client --user-pool-id "$P" --client-id "$C" --query UserPoolClient > c.json
jq 'del(.ClientSecret,.CreationDate,.LastModifiedDate) | .AuthSessionValidity = 5' c.json > u.json
aws cognito-idp update-user-pool-client --cli-input-json file://u.json
`,
    [],
  ],
  [
    'the continuation of another shell',
    `\`\`\`powershell
aws cognito-idp create-user-pool-client \\
  --user-pool-id eu-west-1_EXAMPLE01 --client-name web
\`\`\`
`,
    [['cli-continuation', '\\']],
    'markdown',
  ],
  [
    'a backslash with blanks behind it',
    'aws cognito-idp create-user-pool-client --user-pool-id p \\  \n  --client-name web\n',
    [['cli-continuation', '\\  ']],
  ],
  [
    'a line of options that nothing joins',
    'aws cognito-idp create-user-pool-client --user-pool-id p\n  --client-name web\n  --generate-secret\n',
    [['cli-continuation', '--client-name']],
  ],
  [
    'words of an array, and what cannot be known',
    `URLS=(https://a.example.org/cb http://files.example.org/cb)
aws cognito-idp create-user-pool-client --user-pool-id "$1" --client-name x --callback-urls "\${URLS[@]}" --logout-urls $(cat logout.txt) \\
  --allowed-o-auth-flows-user-pool-client --allowed-o-auth-flows code --allowed-o-auth-scopes openid --supported-identity-providers COGNITO
`,
    [['callback-url-https', 'http://files.example.org/cb']],
  ],
  [
    'an array that is added to',
    `URLS=(https://a.example.org/cb http://files.example.org/cb)
URLS+=("$MORE")
aws cognito-idp create-user-pool-client --user-pool-id "$1" --client-name x --callback-urls "\${URLS[@]}" \\
  --allowed-o-auth-flows-user-pool-client --allowed-o-auth-flows code --allowed-o-auth-scopes openid --supported-identity-providers COGNITO
`,
    [],
  ],
  [
    'an option of the create alone',
    'aws cognito-idp update-user-pool-client --cli-input-json file://u.json --generate-secret\n',
    [['cli-option-unknown', '--generate-secret']],
  ],
  [
    'a placeholder in Markdown',
    `1. Create it:

   \`\`\`bash
   aws cognito-idp create-user-pool-client --user-pool-id <your pool id> \\
     --client-name <NAME> --no-generate-secret --explicit-auth-flows ADMIN_NO_SRP_AUTH ALLOW_REFRESH_TOKEN_AUTH
   \`\`\`
`,
    [['auth-flow-legacy-mix', 'ADMIN_NO_SRP_AUTH']],
    'markdown',
  ],
];

describe('findWrittenClients', () => {
  for (const [kind, text, found, language = 'shell'] of kinds) {
    test(`finds what is wrong with ${kind}, at its words`, async () => {
      expect(await issuesIn(text, language)).toEqual(found);
    });
  }

  test('names in an update what goes back to its default, and how to keep it', async () => {
    const text =
      'aws cognito-idp update-user-pool-client --user-pool-id "$P" --client-id "$C" --auth-session-validity 5\n';
    const [client] = await findWrittenClients(text, { language: 'shell' });
    const [issue] = client?.issues.map((each) => each.issue) ?? [];
    expect(issue?.message).toContainEqual({ property: 'ExplicitAuthFlows' });
    expect(issue?.fixes[0]?.title).toContain(
      `jq 'del(.ClientSecret, .CreationDate, .LastModifiedDate, .ClientType) | .AuthSessionValidity = 5' client.json > update.json`,
    );
    expect(issue?.fixes[0]?.title).toContain(
      'describe-user-pool-client --user-pool-id "$P" --client-id "$C"',
    );
  });
});
