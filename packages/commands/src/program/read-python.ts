import type { WrittenClient } from '../client/written-client';
import { pythonProgram } from '../python/python-program';
import { programClients } from './program-clients';

/** The clients in a program in Python. */
export const readPython = (text: string): ReadonlyArray<WrittenClient> => programClients(pythonProgram(text));
