/** What is done again and again in a process that is warm, by name. Each loads no more than it needs. */
import assert from 'node:assert/strict';
import { clientsTemplate } from './clients-template.mjs';
import { faultyProps, typicalProps } from './typical-client.mjs';

const props = typicalProps();

/** @type {Readonly<Record<string, (size: number) => Promise<() => unknown>>>} */
export const works = {
  stringify: async () => {
    const { resourceOf } = await import('./pipeline.mjs');
    const resource = resourceOf(props);
    return () => JSON.stringify(resource);
  },
  text: async () => {
    const { textOf } = await import('./pipeline.mjs');
    return () => textOf(props);
  },
  'stack-text': async (clients) => {
    const { resourceOf } = await import('./pipeline.mjs');
    return () => {
      const resources = Array.from({ length: clients }, (_, index) => [
        `Client${index}`,
        resourceOf(typicalProps(index)),
      ]);
      return JSON.stringify({ Resources: Object.fromEntries(resources) });
    };
  },
  decode: async () => {
    const { decode } = await import('@org/cognito-core');
    assert.equal(decode(props)._tag, 'Right');
    return () => decode(props);
  },
  faults: async () => {
    const { decode } = await import('@org/cognito-core');
    const refused = decode(faultyProps);
    assert.ok(refused._tag === 'Left');
    assert.equal(refused.left.filter(({ severity }) => severity === 'error').length, 10);
    return () => decode(faultyProps);
  },
  validate: async () => {
    const { validate } = await import('@org/cognito-core');
    assert.ok(validate(props).client);
    return () => validate(props);
  },
  'validate-record': async () => {
    const { toRecord, UserPoolClient, validateRecord } = await import('@org/cognito-core');
    const record = toRecord(UserPoolClient.make(props));
    assert.ok(validateRecord(record).client);
    return () => validateRecord(record);
  },
  partial: async () => {
    const { partial } = await import('./same-shape.mjs');
    assert.ok(partial.is(props));
    return () => partial.decode(props);
  },
  zod: async () => {
    const { zodSchema } = await import('./same-shape.mjs');
    assert.ok(zodSchema.safeParse(props).success);
    return () => zodSchema.safeParse(props);
  },
  ajv: async () => {
    const { ajvCheck } = await import('./same-shape.mjs');
    assert.ok(ajvCheck(props));
    return () => ajvCheck(props);
  },
  'validate-template': async (clients) => {
    const { validateTemplate } = await import('@org/cognito-cloudformation');
    const template = clientsTemplate(clients);
    assert.equal(validateTemplate(template).length, clients);
    return () => validateTemplate(template);
  },
  /** Of 200 clients, so many conditions for each. */
  'validate-worlds': async (each) => {
    const { validateTemplate } = await import('@org/cognito-cloudformation');
    const { worldsTemplate } = await import('./worlds-template.mjs');
    const template = worldsTemplate(200, each);
    assert.equal(validateTemplate(template).length, 200);
    return () => validateTemplate(template);
  },
  'check-edited': async () => {
    const { checkTemplate, parseSource } = await import('@org/cognito-file');
    const next = await editedTexts();
    return async () => {
      const source = parseSource(next());
      assert.ok(source._tag === 'Right');
      const { clients } = await checkTemplate(source.right);
      assert.ok(clients > 0);
    };
  },
  'parse-edited': async () => {
    const { parseDocument } = await import('yaml');
    const next = await editedTexts();
    return () => parseDocument(next());
  },
};

/** Gives the text of a template after one edit and another. */
const editedTexts = async () => {
  const { editedTemplates } = await import('../files/edited-templates.mjs');
  const texts = editedTemplates();
  let edits = 0;
  return () => texts[(edits += 1) % texts.length];
};
