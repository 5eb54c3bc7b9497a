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
  'one page of several': '/?q=workshop&offset=5&limit=5&tag=technique',
  'results within limits': '/?q=chain&article=diary%2Fday-03.txt&language=en&mediaType=text%2Fplain',
  'a red flag': '/?q=splinter+in+my+eye',
  'no result': '/?q=zebra&tag=tip',
  'results in Arabic': '/?q=%D8%A7%D9%84%D8%B9%D8%AC%D9%8A%D9%86',
  article,
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
    assert.match(await page.getByRole('status').textContent(), /1–4 of 4 sections for “spoke”/);
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

test('a page is small and asks for nothing but its style and its sign', async () => {
  await visit({}, async (page) => {
    const requests = [];
    page.on('request', (request) => requests.push(new URL(request.url())));
    await page.goto(`${server}/?q=chain`);
    assert.ok(requests.every((request) => request.origin === new URL(server).origin));
    assert.ok(requests.length <= 3, `${requests}`);
    assert.ok((await page.content()).length < 40_000);
  });
});
