import type { SignInSettings } from '../settings/settings';
import type { Target } from '../settings/target';
import { inDoubleQuotes, inJson } from './literal';
import { pathOf } from './path-of';

const program = ({
  scopes,
  logoutUrl,
}: SignInSettings): string => `using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

var builder = WebApplication.CreateBuilder(args);

builder.Services
    .AddAuthentication(options =>
    {
        options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
    })
    .AddCookie()
    .AddOpenIdConnect(options =>
    {
        builder.Configuration.GetSection("Cognito").Bind(options);
        options.Scope.Clear();
${scopes.map((scope) => `        options.Scope.Add(${inDoubleQuotes(scope)});\n`).join('')}${
  logoutUrl === undefined
    ? ''
    : `        // Cognito signs out by client_id and logout_uri, and does not know post_logout_redirect_uri.
        options.Events.OnRedirectToIdentityProviderForSignOut = context =>
        {
            context.Response.Redirect(${inDoubleQuotes(logoutUrl)});
            context.HandleResponse();
            return Task.CompletedTask;
        };
`
}    });
builder.Services.AddAuthorization();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapGet("/", () => "signed in").RequireAuthorization();
app.MapGet("/sign-out", () => TypedResults.SignOut(
    authenticationSchemes: [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]));
app.Run();
`;

/** ASP.NET Core with its own OpenID Connect middleware. */
export const aspNetCore: Target = {
  title: 'ASP.NET Core',
  readsIdToken: true,
  // Two underscores stand for the colon between the keys of a configuration.
  secretVariable: 'Cognito__ClientSecret',
  redirect: {
    suits: (url) => /^https?:\/\/[^/?#]+\/[^?#]+$/i.test(url),
    form: 'a URL with a path, such as /signin-oidc, and without a query',
  },
  signIn: (settings) => ({
    files: [
      {
        name: 'appsettings.json',
        text: inJson({
          Cognito: {
            Authority: settings.issuer,
            ClientId: settings.clientId,
            CallbackPath: pathOf(settings.redirectUri),
            ResponseType: 'code',
            UsePkce: true,
            SaveTokens: true,
          },
        }),
      },
      { name: 'Program.cs', text: program(settings) },
    ],
    notes: [
      `the redirect URL is made of the address that the browser asked for and of CallbackPath: it has to be ${settings.redirectUri}`,
    ],
  }),
};
