/** The templates of stacks in a cloud assembly, with those of their nested stacks, which it holds as assets. */
import {
  AssetManifestArtifact,
  CloudAssembly,
  UNKNOWN_REGION,
  type CloudFormationStackArtifact,
} from 'aws-cdk-lib/cx-api';
import { basename, dirname, join } from 'node:path';
import { dummiesOf, type Dummies } from './look-ups';

/** A template in a cloud assembly. */
interface SynthesisedTemplate {
  readonly path: string;
  /** The Region that the stack is deployed to, if that is known. */
  readonly region?: string;
  /** What stands in it for values that are still to be looked up. */
  readonly dummies: Dummies;
}

const isNestedTemplate = (path: string): boolean =>
  path === basename(path) && path.endsWith('.template.json');

/** The paths of all files that are uploaded for a stack: by the legacy synthesizer first, then by the others. */
const assetsOf = ({ assets, dependencies }: CloudFormationStackArtifact): ReadonlyArray<string> => [
  ...assets.map(({ path }) => path),
  ...dependencies.flatMap((artifact) =>
    AssetManifestArtifact.isAssetManifestArtifact(artifact)
      ? Object.values(artifact.contents.files ?? {}).flatMap(({ source: { path } }) => path ?? [])
      : [],
  ),
];

const templatesOfStack = (stack: CloudFormationStackArtifact): ReadonlyArray<SynthesisedTemplate> => {
  const { assembly, environment, templateFullPath } = stack;
  const nested = assetsOf(stack)
    .filter(isNestedTemplate)
    .map((path) => join(assembly.directory, path));
  const region = environment.region === UNKNOWN_REGION ? {} : { region: environment.region };
  const dummies = dummiesOf(assembly.manifest.missing ?? []);
  return [...new Set([templateFullPath, ...nested])].map((path) => ({ path, dummies, ...region }));
};

/** Finds the templates that belong to some stacks, given the paths of the templates of these stacks. */
export const synthesisedTemplates = (
  templatePaths: ReadonlyArray<string>,
): ReadonlyArray<SynthesisedTemplate> =>
  [...new Set(templatePaths.map((path) => dirname(path)))]
    .flatMap((directory) => new CloudAssembly(directory).stacks)
    .filter(({ templateFullPath }) => templatePaths.includes(templateFullPath))
    .flatMap(templatesOfStack);
