/** Jest calls this after all files of tests. */
export { stopSharedMoto as default } from './shared-moto';
