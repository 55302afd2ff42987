/** A program: measures one of the works in a process that is warm. */
import { works } from '../subjects/works.mjs';
import { steadyTime } from './steady-time.mjs';

const [, , name, size, milliseconds] = process.argv;

const work = await works[name](Number(size));
console.log(JSON.stringify({ seconds: await steadyTime(work, Number(milliseconds)) }));
