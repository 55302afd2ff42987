import type { RedirectNeed, Target } from '../settings/target';
import { inDoubleQuotes, inKotlin } from './literal';

/** A scheme that the app registers for itself, to which the device sends the browser back. */
const ofApp: RedirectNeed = {
  suits: (url) => /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(url),
  form: 'a URL with a scheme of the app, such as com.example.app:/callback',
};

const schemeOf = (url: string): string => url.replace(/:.*$/s, '');

/** What both need of a client: whoever has the app has its settings. */
const needs = { secret: 'forbidden', readsIdToken: true, redirect: ofApp } as const;

/** AppAuth for Android, in Kotlin. */
export const appAuthAndroid: Target = {
  ...needs,
  title: 'AppAuth for Android',
  signIn: ({ endpoints, clientId, redirectUri, scopes, logoutUrl }) => ({
    files: [
      {
        name: 'CognitoAuth.kt',
        text: `import android.content.Context
import android.net.Uri
import androidx.browser.customtabs.CustomTabsIntent
import net.openid.appauth.AuthorizationRequest
import net.openid.appauth.AuthorizationServiceConfiguration
import net.openid.appauth.ResponseTypeValues

// In build.gradle.kts: manifestPlaceholders["appAuthRedirectScheme"] = ${inKotlin(schemeOf(redirectUri))}
object CognitoAuth {
    val configuration = AuthorizationServiceConfiguration(
        Uri.parse(${inKotlin(endpoints.authorization)}),
        Uri.parse(${inKotlin(endpoints.token)}),
    )

    /** AppAuth adds PKCE, state and nonce. */
    fun signInRequest(): AuthorizationRequest =
        AuthorizationRequest.Builder(
            configuration,
            ${inKotlin(clientId)},
            ResponseTypeValues.CODE,
            Uri.parse(${inKotlin(redirectUri)}),
        ).setScope(${inKotlin(scopes.join(' '))}).build()
${
  logoutUrl === undefined
    ? ''
    : `
    /** Cognito signs out by client_id and logout_uri, and sends back no state, which EndSessionRequest waits for. */
    fun signOut(context: Context) =
        CustomTabsIntent.Builder().build().launchUrl(
            context,
            Uri.parse(${inKotlin(logoutUrl)}),
        )
`
}}
`,
      },
    ],
  }),
};

/** AppAuth for iOS and macOS, in Swift. */
export const appAuthIos: Target = {
  ...needs,
  title: 'AppAuth for iOS',
  signIn: ({ endpoints, clientId, redirectUri, scopes, logoutUrl }) => ({
    files: [
      {
        name: 'CognitoAuth.swift',
        text: `import AppAuth
import AuthenticationServices

enum CognitoAuth {
    static let configuration = OIDServiceConfiguration(
        authorizationEndpoint: URL(string: ${inDoubleQuotes(endpoints.authorization)})!,
        tokenEndpoint: URL(string: ${inDoubleQuotes(endpoints.token)})!
    )

    /// AppAuth adds PKCE, state and nonce.
    static func signInRequest() -> OIDAuthorizationRequest {
        OIDAuthorizationRequest(
            configuration: configuration,
            clientId: ${inDoubleQuotes(clientId)},
            scopes: [${scopes.map(inDoubleQuotes).join(', ')}],
            redirectURL: URL(string: ${inDoubleQuotes(redirectUri)})!,
            responseType: OIDResponseTypeCode,
            additionalParameters: nil
        )
    }
${
  logoutUrl === undefined
    ? ''
    : `
    /// Cognito signs out by client_id and logout_uri, and sends back no state, which OIDEndSessionRequest waits for.
    static func signOutSession(
        completion: @escaping ASWebAuthenticationSession.CompletionHandler
    ) -> ASWebAuthenticationSession {
        ASWebAuthenticationSession(
            url: URL(string: ${inDoubleQuotes(logoutUrl)})!,
            callbackURLScheme: ${inDoubleQuotes(schemeOf(redirectUri))},
            completionHandler: completion
        )
    }
`
}}
`,
      },
    ],
  }),
};
