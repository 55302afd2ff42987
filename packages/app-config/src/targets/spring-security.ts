import type { Target } from '../settings/target';
import { inDoubleQuotes } from './literal';
import { pathOf } from './path-of';

const registration = (lines: ReadonlyArray<string>, provider: ReadonlyArray<string>): string => `spring:
  security:
    oauth2:
      client:
        registration:
          cognito:
${lines.map((line) => `            ${line}\n`).join('')}        provider:
          cognito:
${provider.map((line) => `            ${line}\n`).join('')}`;

const secretLine = 'client-secret: ${COGNITO_CLIENT_SECRET}';

const listOf = (scopes: ReadonlyArray<string>): string => `[${scopes.map(inDoubleQuotes).join(', ')}]`;

/** The filters of a web application. PKCE is asked for, which Spring Security 6 leaves out for clients with a secret. */
const configuration = (
  redirectPath: string,
  logoutUrl: string | undefined,
): string => `import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
class CognitoSecurity {

  @Bean
  SecurityFilterChain filters(HttpSecurity http, ClientRegistrationRepository registrations) throws Exception {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return http
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .oauth2Login(login -> login
            .redirectionEndpoint(endpoint -> endpoint.baseUri(${inDoubleQuotes(redirectPath)}))
            .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(resolver)))
${
  logoutUrl === undefined
    ? ''
    : `        // Cognito signs out by client_id and logout_uri, so OidcClientInitiatedLogoutSuccessHandler does not fit.
        .logout(logout -> logout.logoutSuccessHandler((request, response, authentication) ->
            response.sendRedirect(${inDoubleQuotes(logoutUrl)})))
`
}        .build();
  }
}
`;

/** Spring Boot with Spring Security, for users and for machines. */
export const springSecurity: Target = {
  title: 'Spring Security',
  readsIdToken: true,
  signIn: ({ clientId, hasSecret, redirectUri, scopes, issuer, logoutUrl }) => ({
    files: [
      {
        name: 'application.yml',
        text: registration(
          [
            `client-id: ${inDoubleQuotes(clientId)}`,
            ...(hasSecret ? [secretLine] : ['client-authentication-method: none']),
            'authorization-grant-type: authorization_code',
            `redirect-uri: ${inDoubleQuotes(redirectUri)}`,
            `scope: ${listOf(scopes)}`,
          ],
          [`issuer-uri: ${inDoubleQuotes(issuer)}`, 'user-name-attribute: cognito:username'],
        ),
      },
      { name: 'CognitoSecurity.java', text: configuration(pathOf(redirectUri), logoutUrl) },
    ],
  }),
  machine: ({ clientId, scopes, endpoints }) => ({
    files: [
      {
        name: 'application.yml',
        text: registration(
          [
            `client-id: ${inDoubleQuotes(clientId)}`,
            secretLine,
            'authorization-grant-type: client_credentials',
            `scope: ${listOf(scopes)}`,
          ],
          [`token-uri: ${inDoubleQuotes(endpoints.token)}`],
        ),
      },
    ],
  }),
};
