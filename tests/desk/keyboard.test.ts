/** The question box in a real Chromium, without a mouse. */
import { describe, expect, it } from 'vitest';
import { deskInBrowser } from '../support/desk/local-desk.ts';
import { open, reply } from '../support/desk/page.ts';

const at = deskInBrowser();

describe('the box by keyboard', () => {
  it('completes a command and its value with arrows and Enter, and asks', async () => {
    const page = await open(at.browser, at.desk.origin);
    const box = page.getByRole('combobox');
    await box.pressSequentially('/inc');
    await page.getByRole('option', { name: '/incident' }).waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    expect(await box.inputValue()).toBe('/incident ');
    await box.pressSequentially('fery');
    await page.getByRole('option', { name: 'The ferry fire' }).waitFor();
    await box.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(
      await page.getByRole('option', { selected: true }).getAttribute('id'),
    );
    await box.press('Enter');
    expect(await box.inputValue()).toBe('/incident The ferry fire · 4 May 2030 ');
    await box.press('Escape');
    await box.press('Enter');
    await reply(page).getByRole('heading', { name: 'The ferry fire' }).waitFor();
  });

  it('goes round the list both ways; Escape closes it, and again empties the box', async () => {
    const page = await open(at.browser, at.desk.origin);
    const box = page.getByRole('combobox');
    await box.pressSequentially('/');
    const options = page.getByRole('option');
    await options.first().waitFor();
    await box.press('ArrowUp');
    expect(await options.last().getAttribute('aria-selected')).toBe('true');
    await box.press('ArrowDown');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await box.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('/');
    await box.press('Escape');
    expect(await box.inputValue()).toBe('');
  });

  it('is reached first, then what it offers, and the skip link jumps to it', async () => {
    const page = await open(at.browser, at.desk.origin);
    await page.getByRole('region', { name: 'Try one of these' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('combobox');
  });
});
