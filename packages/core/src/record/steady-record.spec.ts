import { reference, steadyRecord, steadyValue, type ClientRecord } from '../index';

describe('steadyRecord', () => {
  test('leaves out what the provider reads back as null', () => {
    expect(steadyRecord({ ClientName: 'web', ReadAttributes: [], TokenValidityUnits: {} })).toEqual({
      ClientName: 'web',
    });
  });

  test('gives rotation the grace period that the service takes for none', () => {
    const rotating: ClientRecord = { RefreshTokenRotation: { Feature: 'ENABLED' } };
    expect(steadyRecord(rotating)).toEqual({
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
    });
    expect(steadyRecord(steadyRecord(rotating))).toEqual(steadyRecord(rotating));
    const given: ClientRecord = { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 5 } };
    expect(steadyRecord(given)).toEqual(given);
  });

  test('leaves a block alone that a reference stands for', () => {
    const open: ClientRecord = { RefreshTokenRotation: reference('rotation') };
    expect(steadyRecord(open)).toEqual(open);
  });
});

describe('steadyValue', () => {
  test('is nothing where the provider reads null', () => {
    expect([
      steadyValue([]),
      steadyValue({}),
      steadyValue(['a']),
      steadyValue(''),
      steadyValue(null),
    ]).toEqual([undefined, undefined, ['a'], '', null]);
  });
});
