import { clientsTemplate } from './clients-template.mjs';

const conditions = 10;

/** @param {number} index */
const nameOf = (index) => `Is${index % conditions}`;

/** Values that a condition decides, by property: what each has otherwise is as sound. */
const otherwise = {
  CallbackURLs: ['https://dev.example.com/callback'],
  AccessTokenValidity: 30,
};

/**
 * The same template with ten conditions, of which each client asks for some: with one it has two worlds, with two it has
 * four.
 *
 * @param {number} clients
 * @param {number} each the conditions of one client, at most as many as there are values that one can decide
 */
export const worldsTemplate = (clients, each) => {
  const { Resources } = clientsTemplate(clients);
  const decided = Object.entries(otherwise).slice(0, each);
  if (decided.length === 0) return { Resources };
  const names = Array.from({ length: conditions }, (_, index) => index);
  return {
    Parameters: Object.fromEntries(names.map((index) => [`Stage${index}`, { Type: 'String' }])),
    Conditions: Object.fromEntries(
      names.map((index) => [nameOf(index), { 'Fn::Equals': [{ Ref: `Stage${index}` }, 'prod'] }]),
    ),
    Resources: Object.fromEntries(
      Object.entries(Resources).map(([logicalId, resource], index) => [
        logicalId,
        resource.Type === 'AWS::Cognito::UserPoolClient'
          ? {
              ...resource,
              Properties: {
                ...resource.Properties,
                ...Object.fromEntries(
                  decided.map(([property, value], position) => [
                    property,
                    { 'Fn::If': [nameOf(index + 3 * position), resource.Properties[property], value] },
                  ]),
                ),
              },
            }
          : resource,
      ]),
    ),
  };
};
