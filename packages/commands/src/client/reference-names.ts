import { freeName } from '@org/cognito-core';

/** The names of what is open, by what stands in its place. */
export interface ReferenceNames {
  readonly nameFor: (code: string) => string;
  /** What each name stands for. */
  readonly references: () => Readonly<Record<string, string>>;
}

/** The name that drafts give to what is malformed: no two of these are equal, so nothing else has it. */
const reserved = 'undecided';

const wantedName = (code: string): string => {
  const name = code
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^[^A-Za-z]+|_+$/g, '')
    .slice(0, 60);
  return name === '' ? 'value' : name;
};

/** Names what is open. The same code has the same name. */
export const referenceNames = (): ReferenceNames => {
  const byCode = new Map<string, string>();
  const taken = new Set([reserved]);
  return {
    nameFor: (code) => {
      const known = byCode.get(code);
      if (known !== undefined) return known;
      const name = freeName(wantedName(code), (each) => taken.has(each));
      taken.add(name);
      byCode.set(code, name);
      return name;
    },
    references: () => Object.fromEntries([...byCode].map(([code, name]) => [name, code])),
  };
};
