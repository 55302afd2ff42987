/** Standard input, which can be read once, as often as it is asked for: what was read of it stays in memory. */
export const rememberedInput = (
  stdin: () => AsyncIterable<Uint8Array>,
): (() => AsyncIterable<Uint8Array>) => {
  const chunks: Array<Uint8Array> = [];
  let source: AsyncIterator<Uint8Array> | undefined;
  return async function* () {
    yield* chunks;
    source ??= stdin()[Symbol.asyncIterator]();
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
      chunks.push(next.value);
      yield next.value;
    }
  };
};
