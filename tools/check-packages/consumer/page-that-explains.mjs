import { validate } from '@org/cognito-core';
import { explanations } from '@org/cognito-core/explanations';

console.log(validate({}).issues, explanations);
