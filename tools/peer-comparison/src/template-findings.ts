/** The findings of each validator that runs at synthesis, about every client in a batch. */
import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { Preflight } from 'cdk-preflight';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Batch } from './batches';
import { deployment, logicalId, templateOf, type TemplateResources } from './pool-template';
import type { Finding } from './tool';

/** The parts of a validation report that are used here. */
interface Report {
  readonly pluginReports: ReadonlyArray<{
    readonly pluginName: string;
    readonly violations: ReadonlyArray<{
      readonly ruleName: string;
      readonly description: string;
      readonly severity?: string;
      readonly violatingConstructs: ReadonlyArray<{
        readonly cloudFormationResource?: { readonly logicalId?: string };
      }>;
    }>;
  }>;
}

/** The findings of a plugin, by client. */
export type PluginFindings = (plugin: string) => ReadonlyArray<ReadonlyArray<Finding>>;

/** Synthesises without printing anything. The findings are in the report, and do not fail the synthesis. */
const synthesise = (app: App, report: string): void => {
  const { error } = console;
  console.error = () => undefined;
  try {
    app.synth();
  } catch (thrown) {
    if (!existsSync(report)) throw thrown;
  } finally {
    console.error = error;
  }
};

const appOf = (batch: Batch, outdir: string): App => {
  const app = new App({
    outdir,
    analyticsReporting: false,
    context: {
      '@aws-cdk/core:stackResourceLimit': 0,
      // Otherwise all findings of the bundled validator are warnings.
      '@aws-cdk/core:validateAgainstDefaultRules': true,
    },
  });
  Preflight.apply(app);
  const stack = new Stack(app, 'Clients', { env: deployment });
  const { Resources } = templateOf(batch.pool, batch.clients);
  for (const [id, { Type, Properties }] of Object.entries(Resources)) {
    new CfnResource(stack, id, { type: Type, properties: { ...Properties } }).overrideLogicalId(id);
  }
  return app;
};

const readJson = <T>(...path: ReadonlyArray<string>): T =>
  JSON.parse(readFileSync(join(...path), 'utf8')) as T;

const checkTemplate = (batch: Batch, outdir: string): void => {
  const written = readJson<{ readonly Resources: TemplateResources }>(outdir, 'Clients.template.json');
  for (const [id, wanted] of Object.entries(templateOf(batch.pool, batch.clients).Resources)) {
    if (!isDeepStrictEqual(written.Resources[id]?.Properties, wanted.Properties))
      throw new Error(`the template lost something of ${JSON.stringify(wanted)}`);
  }
};

const severityOf = (severity: string | undefined): Finding['severity'] | undefined =>
  severity === 'error' || severity === 'warning' ? severity : undefined;

/** Synthesises a template with the clients of a batch. */
export const templateFindings = (batch: Batch): PluginFindings => {
  const outdir = mkdtempSync(join(tmpdir(), 'peer-comparison-'));
  try {
    const report = join(outdir, 'validation-report.json');
    synthesise(appOf(batch, outdir), report);
    checkTemplate(batch, outdir);
    const { pluginReports } = readJson<Report>(report);
    const placeOf = new Map(batch.clients.map((_, index) => [logicalId(index), index]));
    return (plugin) => {
      const findings = batch.clients.map((): Array<Finding> => []);
      for (const { violations } of pluginReports.filter(({ pluginName }) => pluginName === plugin)) {
        for (const { ruleName, description, severity: written, violatingConstructs } of violations) {
          const severity = severityOf(written);
          if (severity === undefined) continue;
          for (const { cloudFormationResource } of violatingConstructs) {
            const place = placeOf.get(cloudFormationResource?.logicalId ?? '');
            if (place !== undefined)
              findings[place]?.push({ rule: ruleName, message: description, severity });
            else if (severity === 'error') throw new Error(`${plugin} says of no client: ${description}`);
          }
        }
      }
      return findings;
    };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};
