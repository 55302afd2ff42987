/** The way that is measured: props, decode with all rules, record, resource, text. */
import { toResourceOrThrow } from '@org/cognito-cloudformation';
import { UserPoolClient } from '@org/cognito-core';

/** @param {object} props */
export const resourceOf = (props) => toResourceOrThrow(UserPoolClient.make(props));

/** @param {object} props */
export const textOf = (props) => JSON.stringify(resourceOf(props));
