export { reference } from '@org/cognito-core';
