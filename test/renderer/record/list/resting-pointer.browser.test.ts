import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { guardRestingPointer } from '../../../../renderer/record/list/resting-pointer.ts';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
});

/** Some lines under each other; a click on one takes it away, and the next comes into its place. */
function lines(...names: string[]): () => string[] {
  const list = document.createElement('div');
  for (const name of names) {
    const line = document.createElement('button');
    line.textContent = name;
    line.dataset['takesAway'] = 'true';
    line.style.display = 'block';
    line.addEventListener('click', () => line.remove());
    list.append(line);
  }
  document.body.append(list);
  leave.push(() => list.remove(), guardRestingPointer(window));
  return () => Array.from(list.children, ({ textContent }) => textContent);
}

it('does not take the second click of a double click for what came into the place of the first', async () => {
  const left = lines('one', 'two', 'three');
  await userEvent.dblClick(page.getByRole('button', { name: 'one' }));
  expect(left()).toEqual(['two', 'three']);
});

it('takes a click of a pointer that moved onto it', async () => {
  const left = lines('one', 'two', 'three');
  await userEvent.click(page.getByRole('button', { name: 'three' }));
  await userEvent.click(page.getByRole('button', { name: 'two' }));
  await userEvent.click(page.getByRole('button', { name: 'one' }));
  expect(left()).toEqual([]);
});

it('takes a click on what has stood under the pointer for a while', async () => {
  const left = lines('one', 'two');
  await userEvent.click(page.getByRole('button', { name: 'one' }));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await userEvent.click(page.getByRole('button', { name: 'two' }));
  expect(left()).toEqual([]);
});

it('takes keys at once', async () => {
  const left = lines('one', 'two');
  await userEvent.click(page.getByRole('button', { name: 'one' }));
  (page.getByRole('button', { name: 'two' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(left()).toEqual([]);
});
