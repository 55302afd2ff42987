/** A synthesis of the CDK with both of its validators, and what they report. */
import { App } from 'aws-cdk-lib';
import { Preflight } from 'cdk-preflight';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
        readonly cloudFormationResource?: { readonly logicalId?: string; readonly templatePath?: string };
      }>;
    }>;
  }>;
}

/** A finding of a validator, and the resource that it is about. */
export interface PlacedFinding extends Finding {
  readonly plugin: string;
  /** The template, without its ending; absent if the finding is about no resource. */
  readonly stack?: string;
  readonly logicalId?: string;
}

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

const appIn = (outdir: string): App => {
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
  return app;
};

const severityOf = (severity: string | undefined): Finding['severity'] | undefined =>
  severity === 'error' || severity === 'warning' ? severity : undefined;

const findingsIn = ({ pluginReports }: Report): ReadonlyArray<PlacedFinding> =>
  pluginReports.flatMap(({ pluginName: plugin, violations }) =>
    violations.flatMap(({ ruleName: rule, description: message, severity: written, violatingConstructs }) => {
      const severity = severityOf(written);
      if (severity === undefined) return [];
      return violatingConstructs.map(({ cloudFormationResource: { logicalId, templatePath } = {} }) => ({
        plugin,
        rule,
        message,
        severity,
        ...(logicalId !== undefined && { logicalId }),
        ...(templatePath !== undefined && { stack: templatePath.replace(/\.template\.json$/, '') }),
      }));
    }),
  );

/**
 * Synthesises an app, and answers what the validators say of it.
 *
 * @param fill Puts stacks into the app.
 * @param check Looks at the templates in the folder that was written.
 */
export const findingsAtSynthesis = (
  fill: (app: App) => void,
  check: (outdir: string) => void,
): ReadonlyArray<PlacedFinding> => {
  const outdir = mkdtempSync(join(tmpdir(), 'peer-comparison-'));
  try {
    const report = join(outdir, 'validation-report.json');
    const app = appIn(outdir);
    fill(app);
    synthesise(app, report);
    check(outdir);
    return findingsIn(JSON.parse(readFileSync(report, 'utf8')) as Report);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};
