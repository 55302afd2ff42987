/** The findings of each validator that runs at synthesis, about every client in a batch. */
import { CfnResource, Stack } from 'aws-cdk-lib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Batch } from './batches';
import { deployment, logicalId, templateOf, type TemplateResources } from './pool-template';
import { findingsAtSynthesis } from './synthesis';
import type { Finding } from './tool';

/** The findings of a plugin, by client. */
export type PluginFindings = (plugin: string) => ReadonlyArray<ReadonlyArray<Finding>>;

const checkTemplate = (batch: Batch, outdir: string): void => {
  const written = JSON.parse(readFileSync(join(outdir, 'Clients.template.json'), 'utf8')) as {
    readonly Resources: TemplateResources;
  };
  for (const [id, wanted] of Object.entries(templateOf(batch.pool, batch.clients).Resources)) {
    if (!isDeepStrictEqual(written.Resources[id]?.Properties, wanted.Properties))
      throw new Error(`the template lost something of ${JSON.stringify(wanted)}`);
  }
};

/** Synthesises a template with the clients of a batch. */
export const templateFindings = (batch: Batch): PluginFindings => {
  const found = findingsAtSynthesis(
    (app) => {
      const stack = new Stack(app, 'Clients', { env: deployment });
      const { Resources } = templateOf(batch.pool, batch.clients);
      for (const [id, { Type, Properties }] of Object.entries(Resources)) {
        new CfnResource(stack, id, { type: Type, properties: { ...Properties } }).overrideLogicalId(id);
      }
    },
    (outdir) => checkTemplate(batch, outdir),
  );
  const placeOf = new Map(batch.clients.map((_, index) => [logicalId(index), index]));
  return (wanted) => {
    const findings = batch.clients.map((): Array<Finding> => []);
    for (const { plugin, logicalId: id = '', rule, message, severity } of found) {
      if (plugin !== wanted) continue;
      const place = placeOf.get(id);
      if (place !== undefined) findings[place]?.push({ rule, message, severity });
      else if (severity === 'error') throw new Error(`${plugin} says of no client: ${message}`);
    }
    return findings;
  };
};
