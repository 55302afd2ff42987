import { purposeOf } from '../index';

test('the purpose of what is used in many places names ten of them, each once', () => {
  const places = Array.from({ length: 11 }, (_, index) => `ClientName of C${index}`);
  expect(purposeOf(places.slice(0, 10))).toBe(`For ${places.slice(0, 10).join(', ')}`);
  expect(purposeOf([...places, ...places])).toBe(`For ${places.slice(0, 10).join(', ')}, and 1 more`);
});
