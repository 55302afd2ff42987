/** The way that is measured: props, decode with all rules, record, resource, text. */
import { toResource } from '@org/cognito-cloudformation';
import { UserPoolClient } from '@org/cognito-core';

/** @param {object} props */
export const resourceOf = (props) => toResource(UserPoolClient.make(props));

/** @param {object} props */
export const textOf = (props) => JSON.stringify(resourceOf(props));
