/**
 * Terraform modules as they are written: their app clients, as far as they are known before a plan, and what is to be
 * said of them.
 *
 * @packageDocumentation
 */
export { readModule } from './check/read-module';
export type {
  Module,
  ModuleClient,
  ModuleIssue,
  ModuleOptions,
  VariableFile,
  ModulePlace,
  NotLookedAt,
  ValuePlace,
} from './check/module';
export { moduleRules, type ModuleRule } from './check/module-rules';
export {
  validateModule,
  type ClientCheck,
  type ModuleCheckOptions,
  type ModuleDeferral,
} from './check/validate-module';
export type { ModuleFile } from './module/module-file';
