import { readRecordData, type ReadClient } from '@org/cognito-core';
import { propertiesForm } from './evaluate/file-form';
import { isJsonObject, type Json } from './json';
import { referenceNames } from './evaluate/reference-names';

/**
 * Reads the properties of one client, without the `UserPoolId`, in one pass: its fields, in which what is known only
 * at deploy time is open, and what is malformed. It runs no rule.
 */
export const readProperties = (properties: Json): ReadClient =>
  readRecordData(isJsonObject(properties) ? propertiesForm(properties, referenceNames({})) : properties);
