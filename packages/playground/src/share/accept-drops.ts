/** Texts from files: dropped anywhere on the page, or opened. */

import { mostBytes } from './most-bytes';

/**
 * Takes what is dropped on the page, and what is opened.
 *
 * @param take Gets the text, and what it was dropped on, from the inside out.
 * @param input Where people choose a file.
 * @param say Tells why a file is not taken.
 */
export const acceptDrops = (
  take: (text: string, droppedOn: ReadonlyArray<EventTarget>) => void,
  input: HTMLInputElement,
  say: (status: string) => void,
): void => {
  const open = async (file: File, droppedOn: ReadonlyArray<EventTarget>): Promise<void> => {
    if (file.size > mostBytes) say(`${file.name} is larger than 4 MiB, so it is not opened.`);
    else take(await file.text(), droppedOn);
  };
  // Before the editor sees it, which would put the file where the cursor is.
  window.addEventListener(
    'dragover',
    (event) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    },
    true,
  );
  window.addEventListener(
    'drop',
    (event) => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      void open(file, event.composedPath());
    },
    true,
  );
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) void open(file, []);
    input.value = '';
  });
};
