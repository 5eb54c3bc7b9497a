// A real browser on a running server: KNEADLE_URL says where it is, its index holds SampleArticles (run.js does both).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const server = process.env.KNEADLE_URL ?? 'http://127.0.0.1:7070';
const article = '/articles/workshop/truing%20a%20wheel.md';
const pages = {
  form: '/',
  results: '/?q=loosen+spoke+turn',
  'results with what their scores are the sum of': '/?q=loosen+spoke&explain=true&group=article',
  'one page of several': '/?q=workshop&offset=5&limit=5&tag=technique',
  'results within limits': '/?q=chain&article=diary%2Fday-03.txt&language=en&mediaType=text%2Fplain',
  'a red flag': '/?q=splinter+in+my+eye',
  'no result': '/?q=zebra&tag=tip',
  'results in Arabic': '/?q=%D8%A7%D9%84%D8%B9%D8%AC%D9%8A%D9%86',
  article,
  'similar sections': '/similar/workshop/truing%20a%20wheel.md?section=turning-the-spokes',
  'a card': '/cards/workshop/truing%20a%20wheel.md?section=turning-the-spokes',
  'article in Arabic': '/articles/%D8%B9%D8%AC%D9%8A%D9%86/%D8%A7%D9%84%D8%B9%D8%AC%D9%86.txt',
  'last ingest': '/ingest',
  'bad request': '/?q=a&limit=ten',
  'not found': '/articles/none',
};

let browser;

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.KNEADLE_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

after(() => browser.close());

async function visit(options, visitor) {
  const context = await browser.newContext(options);
  try {
    await visitor(await context.newPage());
  } finally {
    await context.close();
  }
}

async function linksOfApi(query) {
  const response = await fetch(`${server}/api/search?${query}`);
  return (await response.json()).hits.map((hit) => hit.link);
}

function linksOfPage(page) {
  return page.locator('.hits h2 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}

for (const [name, path] of Object.entries(pages)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [320, 1280]) {
      test(`${name}, ${colorScheme}, ${width} px: readable by all, nothing to scroll sideways`, async () => {
        await visit({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
          await page.goto(server + path);
          const found = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          assert.deepEqual(
            found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
            [],
          );
          assert.ok(found.passes.length > 10);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(overflow <= 0, `${overflow} px too wide`);
        });
      });
    }
  }
}

test('without JavaScript the page finds, filters and turns pages as the API does', async () => {
  await visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(server);
    assert.equal(await page.locator('[role=combobox]').count(), 0);
    await page.getByLabel('Search the articles').fill('workshop tools');
    await page.getByRole('button', { name: 'Search' }).click();
    assert.deepEqual(await linksOfPage(page), await linksOfApi('q=workshop+tools'));

    await page.getByRole('checkbox', { name: 'technique' }).check();
    await page.getByRole('button', { name: 'Search' }).click();
    const filtered = await linksOfApi('q=workshop+tools&tag=technique');
    assert.equal(filtered.length, 10);
    assert.deepEqual(await linksOfPage(page), filtered);

    await page.getByRole('link', { name: 'Next page' }).click();
    assert.deepEqual(await linksOfPage(page), await linksOfApi('q=workshop+tools&tag=technique&offset=10'));

    await page.getByRole('link', { name: 'Previous page' }).click();
    assert.deepEqual(await linksOfPage(page), filtered);
  });
});

test('without JavaScript one link shows each article once and another all sections again', async () => {
  await visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${server}/?q=chain+tools`);
    const sections = await linksOfPage(page);
    await page.getByRole('link', { name: 'Show one for each article' }).click();
    const articles = await linksOfPage(page);
    assert.deepEqual(articles, await linksOfApi('q=chain+tools&group=article'));
    assert.equal(new Set(articles.map((link) => link.split('#')[0])).size, articles.length);

    await page.getByRole('link', { name: 'Next page' }).click();
    assert.deepEqual(await linksOfPage(page), await linksOfApi('q=chain+tools&group=article&offset=10'));

    await page.getByRole('link', { name: 'Show all sections' }).click();
    assert.deepEqual(await linksOfPage(page), sections);
  });
});

test('the back button and a bookmark bring a search back whole', async () => {
  await visit({}, async (page) => {
    await page.goto(`${server}/?q=chain&tag=technique&offset=5&limit=5`);
    const before = await linksOfPage(page);
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.goBack();
    assert.deepEqual(await linksOfPage(page), before);
    assert.ok(await page.getByRole('checkbox', { name: 'technique' }).isChecked());
    assert.equal(await page.getByLabel('Search the articles').inputValue(), 'chain');
  });
});

test('a hit leads to its section, in view and set off', async () => {
  await visit({ viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto(`${server}/?q=loosen+spoke`);
    await page.getByRole('link', { name: 'Turning the spokes' }).click();
    const section = page.locator(':target');
    assert.equal(await section.getAttribute('id'), 'turning-the-spokes');
    const box = await section.boundingBox();
    assert.ok(box.y >= 0 && box.y < 320, `it begins at ${box.y} px`);
    assert.notEqual(await section.evaluate((element) => getComputedStyle(element).boxShadow), 'none');
  });
});

test('the keyboard alone searches, filters and opens a hit, and shows where it is', async () => {
  await visit({}, async (page) => {
    await page.goto(server);
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Skip to the content');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('spoke');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'spoke' && url.searchParams.get('tag') === 'technique');
    while ((await focused(page)) !== 'Turning the spokes') {
      await page.keyboard.press('Tab');
    }
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineWidth);
    assert.ok(parseFloat(outline) >= 2);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/truing%20a%20wheel.md#turning-the-spokes');
  });
});

function focused(page) {
  return page.evaluate(() => document.activeElement.textContent.trim());
}

test('what can be clicked is at least 24 px high, links in running text aside', async () => {
  await visit({ viewport: { width: 320, height: 800 } }, async (page) => {
    await page.goto(`${server}/?q=chain`);
    for (const element of await page.locator('button, .ask input, .choice, .brand, .paging a, .hits h2 a').all()) {
      assert.ok((await element.boundingBox()).height >= 24, await element.textContent());
    }
  });
});

test('the outcome is said to those who listen', async () => {
  await visit({}, async (page) => {
    await page.goto(`${server}/?q=spoke`);
    assert.match(await page.locator('main > [role=status]').textContent(), /1–4 of 4 sections for “spoke”/);
    assert.equal(await page.title(), '1–4 of 4 sections for “spoke” – Kneadle');
    assert.match(await page.getByRole('note').first().textContent(), /Before you try this:/);
  });
});

test('on paper the warnings stay and the form goes', async () => {
  await visit({}, async (page) => {
    await page.goto(`${server}/?q=loosen+spoke`);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByRole('note').first().isVisible());
    assert.equal(await page.getByLabel('Search the articles').isVisible(), false);
    assert.ok((await page.pdf()).length > 1000);
  });
});

test('markup in an article is text: no dialog, no element, no word from the security policy', async () => {
  await visit({}, async (page) => {
    const alarms = [];
    page.on('dialog', (dialog) => alarms.push(dialog.message()) && dialog.dismiss());
    page.on('console', (message) => alarms.push(message.text()));
    await page.goto(`${server}/?q=hostile`);
    await page.locator('.hits h2 a').first().click();
    assert.equal(await page.locator('h1').textContent(), "<script>alert('title')</script>");
    assert.equal(await page.locator('script:not([type="application/ld+json"]), article img, article b').count(), 0);
    assert.deepEqual(alarms, []);
  });
});

test('a page is small and asks for nothing but its style, its sign and its script', async () => {
  await visit({}, async (page) => {
    const requests = [];
    page.on('request', (request) => requests.push(new URL(request.url())));
    await page.goto(`${server}/?q=chain`);
    assert.ok(requests.every((request) => request.origin === new URL(server).origin));
    assert.ok(requests.length <= 4, `${requests}`);
    assert.ok((await page.content()).length < 40_000);
  });
});

function suggestionsOf(page) {
  return page.locator('.suggestions [role=option]').evaluateAll((options) => options.map((option) => option.firstChild.textContent));
}

/** What a screen reader hears the keyboard to be at; nothing while that is the field itself. */
function activeOf(page) {
  return page.evaluate(() => {
    const field = document.getElementById('kneadle-q');
    return document.getElementById(field.getAttribute('aria-activedescendant'))?.firstChild.textContent;
  });
}

async function type(page, text) {
  await page.getByLabel('Search the articles').pressSequentially(text);
  await page.locator('.suggestions [role=option]').first().waitFor();
}

test('suggestions come while one types, and the form stays where it is', async () => {
  await visit({}, async (page) => {
    await page.goto(server);
    const boxes = () => page.locator('form, .ask input, button, fieldset').evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
    const before = await boxes();
    const field = page.getByRole('combobox', { name: 'Search the articles' });
    assert.equal(await field.getAttribute('aria-expanded'), 'false');
    await type(page, 'spo');
    assert.deepEqual(await suggestionsOf(page), ['Turning the spokes', 'spoke']);
    assert.deepEqual(await page.locator('.suggestions mark').allTextContents(), ['spo', 'spo']);
    assert.equal(await field.getAttribute('aria-expanded'), 'true');
    assert.equal(await page.locator('[role=status].unseen').textContent(), '2 suggestions');
    assert.deepEqual(await boxes(), before);
    await field.fill('zzzz');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('[role=status].unseen').textContent(), 'No suggestions');
  });
});

test('the keys of a combobox: Down, Up, Home, End, Escape, Tab, Enter', async () => {
  await visit({}, async (page) => {
    await page.goto(server);
    const list = page.getByRole('listbox');
    const press = async (key) => {
      await page.keyboard.press(key);
      return activeOf(page);
    };
    await type(page, 'spo');
    assert.equal(await activeOf(page), undefined);
    assert.equal(await press('ArrowDown'), 'Turning the spokes');
    assert.equal(await press('ArrowDown'), 'spoke');
    assert.equal(await press('ArrowDown'), undefined);
    assert.equal(await press('ArrowUp'), 'spoke');
    assert.equal(await page.locator('[aria-selected=true]').count(), 1);
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
      await press('ArrowDown');
      assert.equal(await press(key), undefined, key);
    }
    assert.equal(await page.getByLabel('Search the articles').inputValue(), 'spo');
    await press('Escape');
    assert.equal(await list.isVisible(), false);
    assert.equal(await page.getByLabel('Search the articles').inputValue(), 'spo');
    await press('ArrowDown');
    await list.waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-activedescendant]'));
    assert.equal(await activeOf(page), 'Turning the spokes');
    await press('Tab');
    assert.equal(await list.isVisible(), false);
    assert.equal(await focused(page), 'Search');
    await page.keyboard.press('Shift+Tab');
    await press('ArrowUp');
    await page.waitForFunction(() => document.querySelector('[aria-activedescendant]'));
    assert.equal(await activeOf(page), 'spoke');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'spoke');
  });
});

test('a name that one section has leads to it, what several have is searched, Enter by itself searches what was typed', async () => {
  await visit({}, async (page) => {
    await page.goto(server);
    await type(page, 'spo');
    await page.getByRole('option', { name: 'Turning the spokes section' }).click();
    await page.waitForURL('**/truing%20a%20wheel.md#turning-the-spokes');
    await page.goBack();
    await page.getByLabel('Search the articles').fill('');
    await page.getByRole('checkbox', { name: 'technique' }).check();
    await type(page, 'spo');
    await page.getByRole('option', { name: 'spoke 4 sections' }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'spoke' && url.searchParams.get('tag') === 'technique');
    await page.goto(server);
    await type(page, 'spo');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'spo');
  });
});

test('an answer that comes late is not shown, and none does no harm', async () => {
  await visit({}, async (page) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route('**/api/suggest?q=dough', async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await page.route('**/api/suggest?q=neck', (route) => route.abort());
    await page.goto(server);
    const field = page.getByLabel('Search the articles');
    const asked = page.waitForRequest('**/api/suggest?q=dough');
    await field.fill('dough');
    await asked;
    await field.fill('');
    await type(page, 'spo');
    release();
    assert.deepEqual(await suggestionsOf(page), ['Turning the spokes', 'spoke']);
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('q=neck'));
    await field.fill('neck');
    await failed;
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    for (const key of ['ArrowDown', 'ArrowUp']) {
      const again = page.waitForEvent('requestfailed', (request) => request.url().endsWith('q=neck'));
      await page.keyboard.press(key);
      await again;
      assert.equal(await activeOf(page), undefined, key);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'neck');
  });
});

for (const options of [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'light', viewport: { width: 320, height: 640 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 }, forcedColors: 'active' },
]) {
  test(`suggestions can be read by all: ${JSON.stringify(options)}`, async () => {
    await visit(options, async (page) => {
      await page.goto(`${server}/?q=loosen+spoke`);
      await page.getByLabel('Search the articles').fill('');
      await type(page, 'w');
      await page.keyboard.press('ArrowDown');
      const found = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .disableRules(options.forcedColors ? ['color-contrast'] : []) // forced colours are the visitor's, not ours
        .analyze();
      assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false);
      for (const option of await page.locator('.suggestions [role=option]').all()) {
        assert.ok((await option.boundingBox()).height >= 44);
      }
    });
  });
}

test('markup in a suggestion is text', async () => {
  await visit({}, async (page) => {
    await page.goto(server);
    await type(page, 'alert');
    assert.ok((await suggestionsOf(page)).includes("<script>alert('title')</script>"));
    assert.equal(await page.locator('.suggestions img, .suggestions script').count(), 0);
  });
});
