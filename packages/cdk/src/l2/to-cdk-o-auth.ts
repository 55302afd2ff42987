import type { OAuthSettings } from '@org/cognito-core';
import { Token } from 'aws-cdk-lib';
import { OAuthScope, type OAuthSettings as CdkOAuthSettings } from 'aws-cdk-lib/aws-cognito';
import * as E from 'fp-ts/Either';
import { boundItems, boundText, boundTexts, type Bound, type BoundClient } from './bound-client';
import { openValue, sayFields, unsayable, whereGiven, type Said } from './said';

const sayScopes = (scopes: Bound<OAuthSettings>['scopes']): Said<Array<OAuthScope>> => {
  const names = boundItems(scopes);
  return names === undefined
    ? openValue(['oAuth', 'scopes'], 'scopes one by one')
    : E.right(names.map((name) => OAuthScope.custom(name)));
};

/** The construct looks a default that it knows up in the list as it stands. */
const sayDefault = (url: string, callbackUrls: ReadonlyArray<string> | undefined): Said<string> =>
  Token.isUnresolved(url) || callbackUrls === undefined || callbackUrls.includes(url)
    ? E.right(url)
    : unsayable(
        'cdk-default-redirect',
        ['oAuth', 'defaultRedirectUri'],
        'is among the callback URLs only once these are known, and the construct looks before',
        'name it in callbackUrls',
      );

/** OAuth settings as the construct has them. */
export const toCdkOAuth = ({ oAuth, keptOAuth }: BoundClient): Said<CdkOAuthSettings | undefined> => {
  if (keptOAuth !== undefined) {
    return unsayable(
      'cdk-kept-o-auth',
      ['keptOAuth'],
      'is what the construct refuses: OAuth settings beside disableOAuth',
      'take it out',
    );
  }
  return whereGiven(oAuth, ({ flows, scopes, callbackUrls, logoutUrls, defaultRedirectUri }) => {
    const urls = callbackUrls === undefined ? undefined : boundTexts(callbackUrls);
    return sayFields<CdkOAuthSettings>({
      flows: E.right(flows),
      scopes: sayScopes(scopes),
      callbackUrls: E.right(urls),
      logoutUrls: E.right(logoutUrls === undefined ? undefined : boundTexts(logoutUrls)),
      defaultRedirectUri: whereGiven(defaultRedirectUri, (url) => sayDefault(boundText(url), urls)),
    });
  });
};
