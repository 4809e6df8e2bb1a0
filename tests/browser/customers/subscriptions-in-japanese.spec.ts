import { subscriptionsPath } from '@/lib/activity/paths';
import { listSubscriptions } from '@/lib/subscriptions/queries';
import { openHydrated } from '@/tests/support/browser/hydration';
import {
  signInPage,
  makeSubscriptionFixture,
} from '@/tests/support/browser/fixtures/subscription-fixture';
import { expect, test } from '@/tests/support/browser/test';
import { latestActivities } from '@/tests/support/records/latest-activities';
import { readSoldSubscription } from '@/tests/support/records/subscriptions';

const LATE = { cancellationAllowedUntil: new Date('2026-01-12T10:00:00Z') };
const TOO_LATE =
  'シートを減らせる期限は 2026年1月12日 10:00 UTC でした。更新されるまでは、シートの追加のみ可能です。';

test.use({ locale: 'ja-JP' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a subscription can be bought and its seats changed in Japanese', async ({ page }) => {
      const fixture = await makeSubscriptionFixture();
      await signInPage(page, fixture.user);
      await page.goto(subscriptionsPath(fixture.customer.id));
      await expect(page).toHaveTitle(/^サブスクリプション · Relecloud/);
      await expect(page.getByRole('main')).toContainText('Relecloud、サブスクリプション 1 件');
      await page.getByRole('link', { name: 'サブスクリプションの購入' }).click();
      await expect(page).toHaveURL(/buy\?id=/);
      if (javaScriptEnabled) await openHydrated(page, page.url());
      await page.getByRole('button', { name: '購入', exact: true }).click();
      const product = page.getByLabel('製品', { exact: true });
      await expect(product).toHaveAccessibleDescription('製品を選択してください。');
      await product.selectOption('Exchange Online (Plan 1)');
      await page.getByLabel('シート数').fill('25');
      await page.getByLabel('期間と請求').selectOption('3 年、一括請求');
      await page.getByLabel('名前', { exact: true }).fill('Drawing');
      if (javaScriptEnabled)
        await expect(page.getByRole('main')).toContainText(
          'Relecloud: Exchange Online (Plan 1)、25 シート、3 年、一括請求。',
        );
      await page.getByRole('button', { name: '購入', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Drawing');
      await expect(page.getByText('3 年ごと、3 年契約')).toBeVisible();
      await expect(page.getByText(/^シートは .+ UTC まで減らせます。/)).toBeVisible();

      await page.getByRole('button', { name: 'シート数の変更' }).click();
      const seats = page.getByRole('spinbutton', { name: 'シート数' });
      await expect(seats).toHaveAccessibleDescription('シート数は既に 25 です。');
      await seats.fill('20');
      await page.getByRole('button', { name: 'シート数の変更' }).click();
      await expect(page.getByRole('status')).toBeVisible();
      await expect(seats).toHaveValue('20');
      const subscriptions = await listSubscriptions(fixture.partner.scope, fixture.customer.id);
      expect(subscriptions).toMatchObject([
        { friendlyName: 'Drawing', quantity: 20 },
        fixture.subscription,
      ]);
    });

    test('the page says in Japanese why nothing can be reduced', async ({ page }) => {
      const fixture = await makeSubscriptionFixture({ subscription: LATE });
      await signInPage(page, fixture.user);
      await (javaScriptEnabled ? openHydrated(page, fixture.path) : page.goto(fixture.path));
      await expect(page.getByText(TOO_LATE)).toBeVisible();
      await page.getByText(/^現在は利用できません: /).click();
      await expect(page.getByText('現在の状態: アクティブ')).toBeVisible();
      await expect(
        page.getByText(/^キャンセルの期限は.+2026年1月12日 10:00 UTC でした。$/),
      ).toBeVisible();
      await page.getByLabel('はい、Mail for everyone を一時停止します').check();
      await page.getByRole('button', { name: 'サブスクリプションの一時停止' }).click();
      await expect(page.getByRole('status')).toBeVisible();
      await expect(page.getByText('アクセスできません')).toHaveCount(0);
      await expect(page.getByText('再アクティブ化')).not.toHaveCount(0);
      expect(await readSoldSubscription(fixture)).toMatchObject({
        status: 'suspended',
        version: 2,
      });
    });
  });
}

test.describe('without scripts that would validate first', () => {
  test.use({ javaScriptEnabled: false });

  test('a refusal is shown in Japanese and recorded in English', async ({ page }) => {
    const fixture = await makeSubscriptionFixture({ subscription: LATE });
    await signInPage(page, fixture.user);
    await page.goto(fixture.path);
    await page.getByRole('spinbutton', { name: 'シート数' }).fill('9');
    await page.getByRole('button', { name: 'シート数の変更' }).click();
    await expect(page.getByRole('alert')).toHaveText(TOO_LATE);
    expect(await readSoldSubscription(fixture)).toEqual(fixture.subscription);
    const [refused, ...others] = await latestActivities(fixture.partner);
    expect(others).toEqual([]);
    expect(refused).toMatchObject({ status: 'failed' });
    expect(refused?.customizedData).toContainEqual({
      key: 'FailureReason',
      value:
        'You could remove seats until 12 Jan 2026, 10:00 UTC. Until renewal you can only add seats.',
    });
  });
});
