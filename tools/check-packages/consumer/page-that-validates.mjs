import { validate } from '@org/cognito-core';

console.log(validate({}).issues);
