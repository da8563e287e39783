import type { Locator, Page } from 'playwright';
import { translator } from '../../../../words/translate.ts';
import type { Visit } from '../served-app.ts';

/** Where a place is opened from: a window in one language, with the register that it needs. */
export type At = {
  readonly page: Page;
  readonly visit: Visit;
  readonly language: 'ko' | 'en';
  readonly say: ReturnType<typeof translator>;
  readonly go: (address: string) => Promise<void>;
};

/** Something that a person can have before them: a page, or what lies over one. */
export type Place = {
  readonly name: string;
  /** The files in renderer/ whose overlay it shows; none where it is a page or a part of one. */
  readonly of: readonly string[];
  /** The register that is open before; `start`: none, the first screen. */
  readonly from: 'start' | 'empty' | 'sample';
  /** Opens it as a person does. What it answers is seen whole: a list of choices, a menu, a form. */
  readonly open: (at: At) => Promise<Locator>;
};

export function atOf(visit: Visit, language: 'ko' | 'en'): At {
  return { visit, page: visit.page, language, say: translator(language), go: visit.go };
}

type Opens = Place['open'];

/** A page or a part of one that is no overlay. */
export function part(name: string, open: Opens): Place {
  return { name, of: [], from: 'sample', open };
}

/** What lies over a page, and where it is written. */
export function overlay(name: string, of: string | readonly string[], open: Opens): Place {
  return { name, of: [of].flat(), from: 'sample', open };
}

/** The choices of a field, as `within` stands: opened from the field itself. */
export function choices(name: string, of: string | readonly string[], within: (at: At) => Promise<Locator>): Place {
  return overlay(name, of, async (at) => {
    const field = await within(at);
    await field.waitFor();
    // The input of a field with several values lies among them and may be a sliver of it.
    await field.focus();
    if ((await field.getAttribute('aria-expanded')) !== 'true') await field.press('ArrowDown');
    const list = at.page.locator('[role=listbox]:visible').last();
    await list.getByRole('option').first().waitFor();
    return list;
  });
}

/** The row of a record in the list that stands, by its code. */
export function rowOf({ page }: At, code: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: code, exact: true }) });
}

/** Opens a record from its list. */
export async function openRecord(at: At, kind: string, code: string): Promise<Locator> {
  await at.go(`/${kind}?q=${code}`);
  await rowOf(at, code).getByRole('gridcell', { name: code, exact: true }).click();
  const head = at.page.locator('main header').filter({ hasText: code }).first();
  await head.waitFor();
  return head;
}
