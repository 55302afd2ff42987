import type { SignInSettings } from '../settings/settings';
import type { AppFile, RedirectNeed, Target } from '../settings/target';
import { prefixOrHost } from '../urls/domain-url';
import { inTemplate, parameter, type TemplateValue, userPoolArn } from './template';

const ofLoadBalancer: RedirectNeed = {
  suits: (url) => /^https:\/\/[^/?#]+\/oauth2\/idpresponse$/.test(url),
  form: 'an HTTPS URL that ends in /oauth2/idpresponse',
};

/** What both actions need: a load balancer authenticates itself, and asks for an ID token. It refreshes by itself. */
const needs = {
  secret: 'required',
  readsIdToken: true,
  redirect: ofLoadBalancer,
  rotationNote: false,
} as const;

const rule = (
  action: Readonly<Record<string, TemplateValue>>,
  parameters: Readonly<Record<string, TemplateValue>> = {},
): AppFile => ({
  name: 'listener-rule.yaml',
  text: inTemplate({
    Parameters: {
      ListenerArn: parameter('An HTTPS listener of an Application Load Balancer'),
      TargetGroupArn: parameter('Where requests of users go who are signed in'),
      ...parameters,
    },
    Resources: {
      SignIn: {
        Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
        Properties: {
          ListenerArn: '!Ref ListenerArn',
          Priority: 1,
          Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/*'] } }],
          Actions: [
            { Order: 1, ...action },
            { Order: 2, Type: 'forward', TargetGroupArn: '!Ref TargetGroupArn' },
          ],
        },
      },
    },
  }),
});

const signOut = ({ logoutUrl }: SignInSettings): ReadonlyArray<string> =>
  logoutUrl === undefined
    ? []
    : [
        `the load balancer signs nobody out: let the app expire its cookies, AWSELBAuthSessionCookie-0 and -1, and send the browser to ${logoutUrl}`,
      ];

/** The action of a load balancer that is made for user pools. */
export const albCognito: Target = {
  ...needs,
  title: 'authenticate-cognito of a load balancer',
  issuerType: 'ORIGINAL',
  // The service reads the secret itself.
  secretVariable: false,
  signIn: (settings) => ({
    files: [
      rule({
        Type: 'authenticate-cognito',
        AuthenticateCognitoConfig: {
          UserPoolArn: userPoolArn(settings.region, settings.userPoolId),
          UserPoolClientId: settings.clientId,
          UserPoolDomain: prefixOrHost(settings.endpoints.domain),
          Scope: settings.scopes.join(' '),
          OnUnauthenticatedRequest: 'authenticate',
        },
      }),
    ],
    notes: signOut(settings),
  }),
};

/** The action of a load balancer for any provider of OpenID Connect. */
export const albOidc: Target = {
  ...needs,
  title: 'authenticate-oidc of a load balancer',
  signIn: (settings) => ({
    files: [
      rule(
        {
          Type: 'authenticate-oidc',
          AuthenticateOidcConfig: {
            Issuer: settings.issuer,
            AuthorizationEndpoint: settings.endpoints.authorization,
            TokenEndpoint: settings.endpoints.token,
            UserInfoEndpoint: settings.endpoints.userInfo,
            ClientId: settings.clientId,
            ClientSecret: '!Ref ClientSecret',
            Scope: settings.scopes.join(' '),
            OnUnauthenticatedRequest: 'authenticate',
          },
        },
        { ClientSecret: parameter('The secret of the app client', { NoEcho: true }) },
      ),
    ],
    notes: [
      'deploy it with --parameter-overrides ClientSecret="$COGNITO_CLIENT_SECRET"',
      ...signOut(settings),
    ],
  }),
};
