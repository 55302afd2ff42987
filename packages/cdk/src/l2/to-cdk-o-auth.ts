import { lacksOpenId, type OAuthSettings } from '@org/cognito-core';
import { Token } from 'aws-cdk-lib';
import { OAuthScope, type OAuthSettings as CdkOAuthSettings } from 'aws-cdk-lib/aws-cognito';
import * as E from 'fp-ts/Either';
import { boundItems, boundText, boundTexts, type Bound, type BoundClient } from './bound-client';
import { openValue, expressFields, inexpressible, whereGiven, type Expressed } from './expressed';

const expressScopes = (scopes: Bound<OAuthSettings>['scopes']): Expressed<Array<OAuthScope>> => {
  const names = boundItems(scopes);
  if (names === undefined) return openValue(['oAuth', 'scopes'], 'scopes one by one');
  return lacksOpenId(names)
    ? inexpressible(
        'cdk-implied-scope',
        ['oAuth', 'scopes'],
        'lacks openid, which the construct adds to phone, email and profile',
        'add openid',
      )
    : E.right(names.map((name) => OAuthScope.custom(name)));
};

/** The construct looks for a known default redirect URL among the callback URLs as they are at construction. */
const expressDefault = (url: string, callbackUrls: ReadonlyArray<string> | undefined): Expressed<string> =>
  Token.isUnresolved(url) || callbackUrls === undefined || callbackUrls.includes(url)
    ? E.right(url)
    : inexpressible(
        'cdk-default-redirect',
        ['oAuth', 'defaultRedirectUri'],
        'is not among the callback URLs that are known, and the construct looks for it before deployment',
        'name it in callbackUrls',
      );

/** OAuth settings as the construct has them. */
export const toCdkOAuth = ({ oAuth, keptOAuth }: BoundClient): Expressed<CdkOAuthSettings | undefined> => {
  if (keptOAuth !== undefined) {
    return inexpressible(
      'cdk-kept-o-auth',
      ['keptOAuth'],
      'holds OAuth settings beside disableOAuth, which the construct refuses',
      'take it out',
    );
  }
  return whereGiven(oAuth, ({ flows, scopes, callbackUrls, logoutUrls, defaultRedirectUri }) => {
    const urls = callbackUrls === undefined ? undefined : boundTexts(callbackUrls);
    return expressFields<CdkOAuthSettings>({
      flows: E.right(flows),
      scopes: expressScopes(scopes),
      callbackUrls: E.right(urls),
      logoutUrls: E.right(logoutUrls === undefined ? undefined : boundTexts(logoutUrls)),
      defaultRedirectUri: whereGiven(defaultRedirectUri, (url) => expressDefault(boundText(url), urls)),
    });
  });
};
