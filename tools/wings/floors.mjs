/**
 * The wings of each package, which are the folders of its sources, from the top floor down. A wing may import the wings
 * of lower floors, and no other. Of the files beside the wings it may import those alone that `beside` names.
 */

/**
 * @typedef Wing
 * @property {string} folder
 * @property {number} floor
 * @property {string} main The file that says on top what is in the wing and who may import it.
 * @property {ReadonlyArray<string>} [beside]
 */

/** @type {Readonly<Record<string, ReadonlyArray<Wing>>>} */
export const wingsOf = {
  core: [
    { folder: 'schema', floor: 9, main: 'json-schema.ts' },
    { folder: 'check', floor: 8, main: 'validate.ts' },
    { folder: 'rules', floor: 7, main: 'index.ts' },
    { folder: 'record', floor: 7, main: 'client-record.ts' },
    { folder: 'presets', floor: 7, main: 'index.ts' },
    { folder: 'client', floor: 6, main: 'user-pool-client.ts' },
    { folder: 'field', floor: 5, main: 'fields.ts' },
    { folder: 'codec', floor: 4, main: 'shape.ts' },
    { folder: 'spelling', floor: 3, main: 'spellings.ts' },
    { folder: 'reference', floor: 2, main: 'reference.ts' },
    { folder: 'issue', floor: 1, main: 'issue.ts' },
  ],
  cloudformation: [
    {
      folder: 'evaluate',
      floor: 1,
      main: 'file-form.ts',
      beside: ['by-key.ts', 'intrinsic.ts', 'json.ts', 'pseudo-parameters.ts'],
    },
  ],
  'app-config': [
    { folder: 'targets', floor: 4, main: 'app-config.ts' },
    { folder: 'why', floor: 3, main: 'cause.ts' },
    { folder: 'settings', floor: 3, main: 'app-facts.ts' },
    { folder: 'check', floor: 2, main: 'check-request.ts' },
    { folder: 'request', floor: 1, main: 'app-request.ts' },
    { folder: 'client', floor: 1, main: 'known-client.ts' },
    { folder: 'urls', floor: 1, main: 'url-issue.ts' },
    { folder: 'cited', floor: 1, main: 'sources.ts' },
  ],
  'source-code': [
    {
      folder: 'requests',
      floor: 1,
      main: 'client-request.ts',
      beside: [
        'code.ts',
        'escaped.ts',
        'existing-client.ts',
        'exported-name.ts',
        'formatted.ts',
        'import-declarations.ts',
        'input.ts',
        'named-client.ts',
        'record-args.ts',
      ],
    },
  ],
  diff: [
    {
      folder: 'plan',
      floor: 1,
      main: 'plan.ts',
      beside: [
        'change.ts',
        'compare-clients.ts',
        'condition.ts',
        'consequence-row.ts',
        'consequences.ts',
        'identity-rows.ts',
        'in-words.ts',
        'seconds-of.ts',
        'side.ts',
        'stands-for.ts',
      ],
    },
  ],
  cdk: [
    {
      folder: 'checks',
      floor: 4,
      main: 'user-pool-client-checks.ts',
      beside: ['user-pool-client.ts'],
    },
    { folder: 'l2', floor: 3, main: 'from-cdk-props.ts', beside: ['bind.ts'] },
    { folder: 'app', floor: 2, main: 'app-template.ts' },
    { folder: 'report', floor: 1, main: 'issue-report.ts' },
  ],
  pulumi: [
    {
      folder: 'checks',
      floor: 1,
      main: 'declared-resource.ts',
      beside: [
        'argument-names.ts',
        'bind.ts',
        'checked-components.ts',
        'file-form.ts',
        'known-record.ts',
        'print-client.ts',
        'program-line.ts',
        'reference-names.ts',
        'resource-types.ts',
        'user-pool-client.ts',
      ],
    },
  ],
  terraform: [
    {
      folder: 'check',
      floor: 4,
      main: 'check-client.ts',
      beside: [
        'argument-form.ts',
        'arguments.ts',
        'bind.ts',
        'expression.ts',
        'lint-comment.ts',
        'reference-names.ts',
        'template.ts',
        'terraform-issue.ts',
        'user-pool-client.ts',
      ],
    },
    { folder: 'module', floor: 3, main: 'declarations.ts' },
    {
      folder: 'evaluate',
      floor: 2,
      main: 'value.ts',
      beside: ['expression.ts', 'quoted-literal.ts', 'template.ts'],
    },
    { folder: 'hcl', floor: 1, main: 'syntax.ts' },
  ],
  commands: [
    { folder: 'program', floor: 4, main: 'declared-client.ts' },
    { folder: 'call', floor: 3, main: 'request-client.ts' },
    { folder: 'cli', floor: 3, main: 'read-commands.ts' },
    { folder: 'js', floor: 2, main: 'javascript-program.ts' },
    { folder: 'python', floor: 2, main: 'python-program.ts' },
    { folder: 'client', floor: 2, main: 'written-client.ts' },
    { folder: 'value', floor: 1, main: 'written.ts' },
  ],
  file: [
    { folder: 'node', floor: 4, main: 'load-client.ts' },
    { folder: 'load', floor: 3, main: 'loaded-client.ts' },
    { folder: 'fix', floor: 3, main: 'fix-source.ts' },
    { folder: 'edit', floor: 2, main: 'text-edits-of.ts' },
    { folder: 'check', floor: 2, main: 'checked-source.ts' },
    { folder: 'source', floor: 1, main: 'source-file.ts' },
    { folder: 'props', floor: 1, main: 'commented-props.ts' },
  ],
  import: [
    {
      folder: 'user-pool',
      floor: 1,
      main: 'user-pool-reader.ts',
      beside: ['described-client.ts', 'found-client.ts', 'read-client.ts', 'source-issue.ts', 'values.ts'],
    },
  ],
  cli: [
    { folder: 'validate', floor: 6, main: 'validate-command.ts' },
    { folder: 'emit', floor: 6, main: 'emit-command.ts' },
    { folder: 'diff', floor: 6, main: 'diff-command.ts' },
    { folder: 'import', floor: 6, main: 'import-command.ts' },
    { folder: 'explain', floor: 6, main: 'explain-command.ts' },
    { folder: 'why', floor: 6, main: 'why-command.ts' },
    { folder: 'check-app', floor: 6, main: 'check-app-command.ts' },
    { folder: 'app-config', floor: 6, main: 'app-config-command.ts' },
    { folder: 'sides', floor: 5, main: 'read-side.ts' },
    { folder: 'lsp', floor: 6, main: 'lsp-command.ts' },
    { folder: 'report', floor: 4, main: 'report-text.ts' },
    { folder: 'suppressions', floor: 4, main: 'suppressions-file.ts' },
    { folder: 'check', floor: 3, main: 'checked-file.ts' },
    { folder: 'sources', floor: 3, main: 'client-source.ts' },
    { folder: 'user-pool', floor: 2, main: 'user-pool-options.ts' },
    { folder: 'init', floor: 3, main: 'init-command.ts' },
    { folder: 'schema', floor: 3, main: 'schema-command.ts' },
    { folder: 'config', floor: 2, main: 'configuration-file.ts' },
    { folder: 'module', floor: 2, main: 'module-folder.ts' },
    { folder: 'catalogue', floor: 1, main: 'all-explained.ts' },
    { folder: 'files', floor: 1, main: 'found-file.ts' },
    { folder: 'terminal', floor: 1, main: 'io.ts' },
  ],
  playground: [
    { folder: 'report', floor: 4, main: 'report-view.ts' },
    { folder: 'backends', floor: 4, main: 'backends-view.ts' },
    { folder: 'compare', floor: 4, main: 'compare-view.ts' },
    { folder: 'clients', floor: 3, main: 'clients-in.ts' },
    { folder: 'start', floor: 3, main: 'starts.ts' },
    { folder: 'share', floor: 3, main: 'shared-text.ts' },
    { folder: 'editor', floor: 2, main: 'editor.ts' },
    { folder: 'check', floor: 2, main: 'named-text.ts' },
    { folder: 'element', floor: 1, main: 'element.ts' },
  ],
};
