/** Texts that are parsed and checked, wherever they are from: here nothing asks for a disk, nor for Node. */
import {
  isProgramLanguage,
  languageOf,
  mayHoldWrittenClient,
  type Language,
} from '@org/cognito-commands/language';
import { atLevels } from '@org/cognito-core';
import {
  hasTellingKey,
  inReadingOrder,
  mayBeClientInput,
  mayLookLikeProps,
  mayResembleProps,
  parseSource,
  type PlacedIssue,
} from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import type { TroubledFile } from '../files/troubled-file';
import { tooLarge } from '../files/unreadable';
import { checkSource } from './check-source';
import { checkWritten } from './checked-written';
import { fixedFile } from './fixed-file';
import { foreignClients, type ForeignClients } from './foreign-clients';
import { clientType, holdingOf, nothingWritten, valuesOfVariables } from './holding';
import { jsonIssue } from './json-issue';
import type { CheckedText, JudgedText, TextCheckOptions } from './judged-text';
import { withTexts } from './with-texts';

// -------------------------------------------------------------------------------------
// what a text may hold
// -------------------------------------------------------------------------------------

/** Whether a text that cannot be parsed was to hold an app client, as far as its words tell. */
const wasToHoldClient = (text: string): boolean =>
  text.includes(clientType) || hasTellingKey(text) || mayResembleProps(text);

/** Whether there may be something in a text that the program is for. Most texts have nothing, and parsing them takes long. */
const mayHoldClient = (text: string): boolean =>
  text.includes(clientType) || mayLookLikeProps(text) || mayResembleProps(text) || mayBeClientInput(text);

/** What is longer is no text that somebody wrote, and takes long to parse as YAML. */
const longestWritten = 1024 * 1024;

/** What a text holds that is too long for somebody to have written it. */
const longForeign = async (text: string): Promise<ForeignClients | undefined> => {
  const data = E.tryCatch(
    () => JSON.parse(text) as unknown,
    () => undefined,
  );
  return E.isLeft(data) ? undefined : foreignClients(data.right);
};

// -------------------------------------------------------------------------------------
// checking
// -------------------------------------------------------------------------------------

/** What is to be said of a file that cannot be used. */
export const refusedFile = (troubled: TroubledFile): CheckedText => ({
  ...troubled,
  isNamed: true,
  deferred: [],
  clients: 0,
});

/** Languages whose files may hold data in place of commands. */
const ofData: ReadonlyArray<Language> = ['workflow', 'package'];

/** Whether a text is a bundle, for which parsers take many seconds. What is bundled stands elsewhere as it was written. */
const isBundle = (text: string, language: Language): boolean =>
  text.length > longestWritten && isProgramLanguage(language);

/**
 * Says everything that is to be said about the clients in a text that is no part of a module of Terraform: those of commands,
 * calls and programs, or else of data.
 */
export const checkData = async (judged: JudgedText, options: TextCheckOptions = {}): Promise<CheckedText> => {
  const { file, name = file, text, isNamed } = judged;
  const language = languageOf(name);
  if (language === undefined) return checkDataOf(judged, options);
  const isData = ofData.includes(language);
  const mayBeRead = isNamed || !isBundle(text, language);
  // A template may have commands in it, which are not what it is for.
  if (mayBeRead && mayHoldWrittenClient(text, language) && !(isData && text.includes(clientType))) {
    const written = await checkWritten(judged, language, options);
    if (written !== undefined) return written;
  }
  if (isData) return checkDataOf(judged, options);
  const issues = isNamed ? [nothingWritten] : [];
  return { ...refusedFile({ file, text: '', issues }), isNamed };
};

const checkDataOf = async (
  {
    file,
    name = file,
    text,
    isNamed,
    judgement: given,
    beside: findBeside = () => Promise.resolve(undefined),
  }: JudgedText,
  { findDeferred = false, findTexts, fixes }: TextCheckOptions,
): Promise<CheckedText> => {
  const refused = (shown: string, issues: ReadonlyArray<PlacedIssue>): CheckedText => ({
    ...refusedFile({ file, text: shown, issues }),
    isNamed,
  });
  // Its text is not kept: a folder holds many such files.
  const passedOver = refused('', []);
  const foreign = ({ format, clients, issues }: ForeignClients): CheckedText => ({
    ...refused('', atLevels(issues, given)),
    clients,
    foreign: format,
  });
  if (!isNamed && !mayHoldClient(text)) return passedOver;
  if (/\.tfvars(?:\.json)?$/.test(name)) return isNamed ? refused('', [valuesOfVariables]) : passedOver;
  if (text.length > longestWritten) {
    const found = await longForeign(text);
    return found === undefined ? refused('', [tooLarge]) : foreign(found);
  }
  const source = parseSource(text);
  if (E.isLeft(source)) return isNamed || wasToHoldClient(text) ? refused(text, source.left) : passedOver;
  const holding = await holdingOf(source.right, name, isNamed);
  if (holding.kind === 'issue') return refused(text, [holding.issue]);
  if (holding.kind === 'nothing') return passedOver;
  if (holding.kind === 'foreign') return foreign(holding.found);
  const beside = await findBeside(source.right);
  if (beside !== undefined && E.isLeft(beside)) return refusedFile(beside.left);
  const judgement =
    beside === undefined ? given : { ...given, parameters: { ...beside.right.values, ...given.parameters } };
  const { source: last, fixed } =
    fixes === undefined
      ? { source: source.right, fixed: undefined }
      : await fixedFile(source.right, judgement, fixes);
  const checked = await checkSource(last, judgement);
  const json = jsonIssue(name, last.text);
  const issues =
    json === undefined ? checked.issues : inReadingOrder([...atLevels([json], judgement), ...checked.issues]);
  return {
    ...checked,
    issues: findTexts ? await Promise.all(issues.map((issue) => withTexts(last, issue, findTexts))) : issues,
    ...(fixed && { fixed }),
    ...(beside && { beside: beside.right.file }),
    file,
    text: last.text,
    isNamed,
    deferred: findDeferred ? checked.deferred() : [],
  };
};
