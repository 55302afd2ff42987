/** Public programs, moved over by one import line. */
import { Template } from 'aws-cdk-lib/assertions';
import { ours, theirs, type Makers } from '../fixtures/makers';
import { publicPrograms } from '../fixtures/public-programs';
import { resourceOf, webApp } from '../fixtures/web-app';

interface Resources {
  readonly [logicalId: string]: { readonly DependsOn?: ReadonlyArray<string> };
}

/** The text of the template of a program without what its client waits for, and that. */
const synthesised = (program: string, makers: Makers) => {
  const { stack, userPool } = webApp();
  const client = publicPrograms[program]?.(makers, stack, userPool);
  if (client === undefined) throw new Error(`there is no program ${program}`);
  const template = Template.fromStack(stack).toJSON() as { readonly Resources: Resources };
  const logicalId = stack.getLogicalId(resourceOf(client));
  const { DependsOn = [], ...resource } = template.Resources[logicalId] ?? {};
  return {
    text: JSON.stringify({ ...template, Resources: { ...template.Resources, [logicalId]: resource } }),
    dependencies: DependsOn,
  };
};

test.each(Object.keys(publicPrograms))(
  'the template stays the same, but for better dependencies: %s',
  (program) => {
    const before = synthesised(program, theirs);
    const after = synthesised(program, ours);
    expect(after.text).toBe(before.text);
    expect(after.dependencies).toEqual(expect.arrayContaining([...before.dependencies]));
  },
);
