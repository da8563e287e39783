import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allPlaces } from '../e2e/support/places/all-places.ts';

const renderer = join(import.meta.dirname, '../../renderer');

/** What of the library lies over the page once it opens: whatever uses it has a place in the catalogue of test/e2e/support/places. */
const opens = [
  'Combobox',
  'DateInput',
  'Dialog',
  'Drawer',
  'HoverCard',
  'Menu',
  'Modal',
  'MultiSelect',
  'Notifications',
  'Popover',
  'Select',
  'Spotlight',
  'TagsInput',
  'Tooltip',
];

/** What stays in its place. A part of the library that is in neither list is put into one of them by whoever uses it first. */
const stays = [
  'ActionIcon', 'Anchor', 'Button', 'Checkbox', 'Collapse', 'CopyButton', 'DatePicker', 'DatesProvider',
  'FileButton', 'Group', 'Input', 'InputBase',
  'Loader', 'MantineProvider', 'NativeSelect', 'Progress', 'Radio', 'SegmentedControl', 'Skeleton', 'Slider', 'Table', 'Tabs', 'TextInput',
  'Textarea', 'UnstyledButton',
]; // prettier-ignore

const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file, text: readFileSync(join(renderer, file), 'utf8') }));

/** The components of the library that a file takes; its hooks, functions and types are none. */
function taken(text: string): readonly string[] {
  return [...text.matchAll(/import \{([^}]*)\} from '@mantine\/[^']*'/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]/.test(name));
}

/** Whether a file opens one itself. One that only makes items of a menu, which another opens, does not. */
function opensSomething(text: string): boolean {
  const own = taken(text).filter((name) => opens.includes(name));
  const isMade = (name: string) => new RegExp(`<${name}(\\.Root)?[\\s>]`).test(text);
  return own.some(isMade) || /createPortal|<Portal|notifications\.show|role="dialog"|<dialog/.test(text);
}

describe('what lies over a page', () => {
  it('is known of every part of the library that is used', () => {
    const unknown = files.flatMap(({ file, text }) =>
      taken(text).flatMap((name) => (opens.includes(name) || stays.includes(name) ? [] : [`${file}: ${name}`])),
    );
    expect(unknown).toEqual([]);
  });

  it('has a place in the catalogue, so that it is tested and looked at', () => {
    const opening = files.filter(({ text }) => opensSomething(text)).map(({ file }) => file);
    const listed = new Set(allPlaces.flatMap(({ of }) => of));
    expect(opening.length).toBeGreaterThan(40);
    expect(opening.filter((file) => !listed.has(file))).toEqual([]);
  });

  it('is written where the catalogue says', () => {
    expect(allPlaces.flatMap(({ of }) => of).filter((file) => !existsSync(join(renderer, file)))).toEqual([]);
  });

  it('has a name of its own', () => {
    const names = allPlaces.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
