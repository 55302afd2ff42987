/** Jest calls this before all files of tests. */
export { startSharedMoto as default } from './shared-moto';
