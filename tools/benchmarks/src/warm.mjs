/** One client, again and again, in a process that is warm. */
import { decode } from '@org/cognito-core';
import assert from 'node:assert/strict';
import { interleaved, ratioOf } from './interleaved.mjs';
import { resourceOf, textOf } from './pipeline.mjs';
import { ajvCheck, partial, zodSchema } from './same-shape.mjs';
import { faultyProps, typicalProps } from './typical-client.mjs';

/** @param {import('./budget.mjs').Budget} budget */
export const measureWarm = async ({ warm }) => {
  const props = typicalProps();
  const resource = resourceOf(props);
  const refused = decode(faultyProps);
  assert.ok(
    refused._tag === 'Left' && refused.left.filter(({ severity }) => severity === 'error').length === 10,
  );
  assert.ok(partial.is(props) && zodSchema.safeParse(props).success && ajvCheck(props));

  const times = await interleaved(
    {
      stringify: () => JSON.stringify(resource),
      text: () => textOf(props),
      partial: () => partial.decode(props),
      decode: () => decode(props),
      zod: () => zodSchema.safeParse(props),
      ajv: () => ajvCheck(props),
      faults: () => decode(faultyProps),
    },
    warm,
  );
  return {
    text: ratioOf(times.text, times.stringify),
    decode: ratioOf(times.decode, times.partial),
    zod: ratioOf(times.zod, times.partial),
    ajv: ratioOf(times.ajv, times.partial),
    faults: ratioOf(times.faults, times.decode),
  };
};
