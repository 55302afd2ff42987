/** Emitted clients go through moto's Cognito API, and are described as they were sent. */
import { cloudFormationEmitter, type Properties } from '@org/cognito-cloudformation';
import { record, runs } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { cognitoApi, type CognitoApi } from './cognito-api';
import { describeWithMoto } from './describe-with-moto';
import { exampleProperties } from './example-properties';
import type { LocalServer } from './local-server';
import { sharedMoto } from './shared-moto';

jest.setTimeout(300_000);

/** The defaults of the service that moto fills in as well. */
const defaults: Properties = {
  AuthSessionValidity: 3,
  EnablePropagateAdditionalUserContextData: false,
  EnableTokenRevocation: true,
  RefreshTokenValidity: 30,
};

describeWithMoto('moto', () => {
  let server: LocalServer;
  let api: CognitoApi;
  let pool: string;

  beforeAll(async () => {
    server = sharedMoto();
    api = cognitoApi(server);
    pool = await api.createPool();
  });

  afterAll(async () => {
    api?.sdk.destroy();
    await server?.stop();
  });

  /** The description has no `GenerateSecret`: the secret is present or absent. */
  const createdAsSent = async ({
    GenerateSecret = false,
    ...properties
  }: Properties): Promise<Properties> => {
    const described = await api.createClient(pool, { GenerateSecret, ...properties });
    expect(described.properties).toEqual({ ...defaults, ...properties });
    expect(described.secret !== undefined).toBe(GenerateSecret);
    return described.properties;
  };

  test.each(exampleProperties)('keeps every property of %s', async (_, properties) => {
    await createdAsSent(properties);
  });

  test('keeps every property of random clients, which read back unchanged', () =>
    fc.assert(
      fc.asyncProperty(record({ references: false }), async (given) => {
        // The API requires a name. CloudFormation generates one if there is none.
        const named = { ClientName: 'unnamed', ...given };
        const { GenerateSecret: _, ...described } = { ...defaults, ...named };
        const properties = await createdAsSent(cloudFormationEmitter.emit(named, {}));
        expect(cloudFormationEmitter.readBack(properties, {})).toEqual(E.right(described));
      }),
      { numRuns: runs(0.06) },
    ));
});
