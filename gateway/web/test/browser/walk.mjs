// Walks the ways through the apps that pictures cannot show: coming in by a letter's address, leaving at once, a
// session that ends while somebody writes, the live line, the hidden screen, letters that are fetched once.
// Usage: npm run walk [-- part-of-a-name]
import assert from 'node:assert/strict'
import { chromium } from 'playwright-core'
import { message, push, serve, world } from './serve.mjs'
import { WAVE } from './surveys.mjs'

const PORT = 8792
const ORIGIN = `http://localhost:${PORT}`
let current = world()
const server = await serve(() => current, PORT)
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
const wanted = process.argv[2] ?? ''
let failed = 0

const walks = {
  async 'a letter’s address is cleaned at once and its code goes to the sign-in alone'(page) {
    await page.goto(`${ORIGIN}/#t=K7q2m`)
    await greeting(page)
    assert.equal(current.lastAuthorization.get('komado_tenant'), 'k7q2m')
    assert.equal(current.lastAuthorization.get('code_challenge_method'), 'S256')
    assert.equal(current.lastAuthorization.get('ui_locales'), 'ja')
    assert.equal(page.url(), `${ORIGIN}/`)
    assert.deepEqual(await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)]), [[], []])
  },

  async 'closing empties the page at once, signs out behind it, and going back ends on the neutral page'(page) {
    await page.goto(`${ORIGIN}/`)
    await openConversation(page)
    await page.getByRole('textbox').fill('まだ送っていない文')
    await page.getByRole('button', { name: '閉じる' }).click()
    await page.waitForURL('**/blank')
    assert.equal(await page.locator('body').innerText(), '')
    assert.equal(await page.title(), '小窓')
    await until(() => current.logouts.length === 1)
    assert.equal(current.logouts[0].client_id, 'member-app')
    assert.ok(current.logouts[0].id_token_hint.length > 20)
    await page.goBack()
    await page.waitForURL('**/blank')
    assert.equal(await page.locator('body').innerText(), '')
  },

  async 'Esc twice closes, also out of a sheet; once does not'(page) {
    await page.goto(`${ORIGIN}/`)
    await openConversation(page)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(1000)
    assert.equal(page.url(), `${ORIGIN}/`)
    await page.getByRole('button', { name: 'くわしく' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.waitForURL('**/blank')
  },

  async 'the browser’s back goes from the conversation to the home screen, without a word in the address'(page) {
    await page.goto(`${ORIGIN}/`)
    await openConversation(page)
    assert.equal(page.url(), `${ORIGIN}/`)
    await page.goBack()
    await greeting(page)
    assert.equal(page.url(), `${ORIGIN}/`)
  },

  async 'answers outlive a reload and a broken connection, and go out with nothing that says whose they are'(page) {
    current = world({ survey: true, away: true, expiresIn: 300 })
    const asked = []
    page.on('request', (request) => { if (request.url().includes('/api/survey/')) asked.push(request) })
    await page.goto(`${ORIGIN}/`)
    await page.getByRole('button', { name: '答える', exact: true }).click()
    await page.getByRole('button', { name: 'はじめる' }).click()
    await page.getByText('4', { exact: true }).click()
    await page.getByRole('button', { name: 'つぎへ' }).click()
    await page.getByText('図書室').click()
    await page.reload()
    await page.getByRole('button', { name: 'つづきから 答える' }).click()
    assert.equal(await page.getByRole('checkbox', { name: '図書室' }).isChecked(), true)
    for (const chosen of [undefined, 'なかった', '見なかった', undefined, undefined]) {
      await page.getByRole('button', { name: 'つぎへ' }).click()
      if (chosen !== undefined) await page.getByText(chosen, { exact: true }).first().click()
    }
    await page.getByRole('button', { name: 'つぎへ' }).click()
    await page.getByRole('textbox').fill('図書室が もっと あいていると いい')
    await page.getByRole('button', { name: 'つぎへ' }).click()
    await page.getByRole('button', { name: '出す', exact: true }).click()
    await page.getByRole('alert').waitFor()
    current.scene.away = false
    await page.getByRole('button', { name: 'もう一度 出す' }).click()
    await page.getByRole('heading', { name: '答えてくれて ありがとう。' }).waitFor()

    const signings = asked.filter((request) => request.url().endsWith('/signature'))
    assert.equal(signings.length, 1)
    assert.deepEqual(Object.keys(signings[0].postDataJSON()), ['blinded'])
    assert.equal(current.handedIn.length, 2)
    assert.deepEqual(current.handedIn[0], current.handedIn[1])
    const { ballot, signature, answers, ...about } = current.handedIn[1]
    assert.deepEqual(about, { tenant: 'k7q2m', wave: WAVE, version: 2 })
    assert.deepEqual(answers, { feel: 4, place: ['library'], hurt: ['never'], saw: ['never'], better: '図書室が もっと あいていると いい' })
    assert.notEqual(ballot, signings[0].postDataJSON().blinded)
    assert.equal(signature.length, 342)
    for (const request of asked.filter((one) => one.url().includes('/public/'))) {
      const headers = await request.allHeaders()
      for (const name of ['authorization', 'cookie', 'referer']) assert.equal(headers[name], undefined, name)
      assert.deepEqual(Object.keys(headers).filter((name) => !/^(:|accept|cache-control|connection|content-|host$|origin$|pragma$|sec-|user-agent$)/.test(name)), [])
    }
    assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), [])
    await page.getByRole('button', { name: '窓口を えらぶ' }).click()
    await greeting(page)
  },

  async 'a reply comes live, is heard once, and the line goes on after a break with the last id'(page) {
    await page.goto(`${ORIGIN}/`)
    await openConversation(page)
    await until(() => current.streams.size === 1)
    push(current, message(8, 'desk', 'm', 0, 'pm', 'ここにいます。'))
    await page.getByRole('log').getByText('ここにいます。').waitFor()
    push(current, message(8, 'desk', 'm', 0, 'pm', 'ここにいます。'))
    current.messages.push(message(8, 'desk', 'm', 0, 'pm', 'ここにいます。'))
    for (const stream of current.streams) stream.destroy()
    await until(() => current.streams.size === 1 && current.resumedFrom.length === 2)
    assert.equal(current.resumedFrom[1], '8')
    assert.equal(await page.getByRole('log').getByText('ここにいます。').count(), 1)
    assert.match(await page.locator('[aria-live=polite]').last().innerText(), /森下さん: ここにいます。/)
  },

  async 'what could not be sent stays and is sent again under the same id'(page) {
    current.scene.refuseSend = true
    const ids = []
    page.on('request', (request) => { if (request.method() === 'POST' && request.url().endsWith('/messages')) ids.push(request.postDataJSON().clientId) })
    await page.goto(`${ORIGIN}/`)
    await openConversation(page)
    await page.getByRole('textbox').fill('聞こえますか')
    await page.getByRole('button', { name: '送る', exact: true }).click()
    await page.getByText('送れませんでした。書いた文は、この画面に残っています。').waitFor()
    current.scene.refuseSend = false
    await page.getByRole('button', { name: 'もう一度 送る' }).click()
    await page.getByText('送れませんでした').waitFor({ state: 'detached' })
    assert.equal(await page.getByRole('log').getByText('聞こえますか').count(), 1)
    assert.equal(ids.length, 2)
    assert.equal(ids[0], ids[1])
  },

  async 'a session that ends while somebody writes is begun anew in a second window, and the text stays'(page, context) {
    current.scene.expiresIn = 32
    await page.goto(`${ORIGIN}/`)
    await openConversation(page)
    await page.getByRole('textbox').fill('書きかけの文')
    await page.waitForTimeout(2200)
    await page.getByRole('button', { name: '送る', exact: true }).click()
    await page.getByText('書いた文は、この画面に残っています。').first().waitFor()
    await page.getByRole('textbox').fill('つづきの文')
    current.scene.expiresIn = 300
    const second = context.waitForEvent('page')
    await page.getByRole('button', { name: 'もう一度 はいる' }).click()
    const beside = await second
    await page.getByRole('button', { name: 'もう一度 はいる' }).waitFor({ state: 'detached' })
    await until(() => beside.isClosed())
    assert.equal(await page.getByRole('textbox').inputValue(), 'つづきの文')
    assert.equal(current.lastAuthorization.get('komado_tenant'), 'k7q2m')
    await page.getByRole('button', { name: 'もう一度 送る' }).click()
    await page.getByText('送れませんでした').waitFor({ state: 'detached' })
  },

  async 'somebody else who signs in sees nothing of what was there'(page) {
    current.scene.expiresIn = 32
    await page.goto(`${ORIGIN}/`)
    await openConversation(page)
    await page.getByRole('textbox').fill('書きかけの文')
    await page.waitForTimeout(2200)
    await page.getByRole('button', { name: '送る', exact: true }).click()
    current.scene.expiresIn = 300
    current.scene.subject = 'another'
    await page.getByRole('button', { name: 'もう一度 はいる' }).click()
    await greeting(page)
    assert.equal(await page.getByText('書きかけの文').count(), 0)
  },

  async 'when those who can read change, it is said once and sending waits for a tap'(page) {
    await page.clock.install()
    await page.goto(`${ORIGIN}/`)
    await openConversation(page)
    current.scene.readers = ['m']
    await page.clock.fastForward(61_000)
    await page.getByText('読める人が かわりました。いまは、森下さんが読めます。').waitFor()
    await page.getByRole('textbox').fill('まだ送らない')
    assert.equal(await page.getByRole('button', { name: '送る', exact: true }).isDisabled(), true)
    await page.getByRole('button', { name: '分かりました' }).click()
    assert.equal(await page.getByRole('button', { name: '送る', exact: true }).isDisabled(), false)
  },

  async 'a member goes around somebody, puts a note into the message, and has it delivered later'(page) {
    current = world({ notes: true })
    await page.goto(`${ORIGIN}/`)
    await greeting(page)
    await page.getByRole('button', { name: 'この窓口の人のことを 話す' }).click()
    await page.getByRole('checkbox', { name: /森下/ }).click({ force: true })
    await page.getByText('読むのは、大谷 健さんです。').waitFor()
    await page.getByRole('button', { name: 'この道すじで 書く' }).click()
    await page.getByText('大谷さんだけ').waitFor()
    await page.getByRole('button', { name: 'ほかに できること' }).click()
    await page.getByRole('button', { name: '自分だけの メモ' }).click()
    await page.getByRole('button', { name: /^送る文に 入れる/ }).first().click()
    assert.match(await page.getByRole('textbox').inputValue(), /^9月3日、部室で。/)
    await page.getByRole('button', { name: 'ほかに できること' }).click()
    await page.getByRole('button', { name: 'あとで 届ける' }).click()
    await page.getByRole('button', { name: '送る', exact: true }).click()
    await page.getByText('あとで 届きます。窓口の人は、まだ知りません。').waitFor()
    assert.equal(await page.getByRole('textbox').inputValue(), '')
    assert.equal(current.messages.some(({ text }) => text.includes('部室')), false)
  },

  async 'the desk answers with Ctrl+Enter, hears the member live, and the list follows'(page) {
    current = world({ roles: ['responder'] })
    await page.goto(`${ORIGIN}/desk/`)
    await page.getByRole('button', { name: /丸い小石/ }).click()
    await until(() => current.streams.size === 1)
    push(current, { ...message(30, 'member', null, 0, 'pm', '読めますか'), conversation: 'c1' })
    const first = page.getByRole('navigation', { name: '相手' }).getByRole('button').first()
    await page.waitForFunction(() => document.querySelector('.item .nick').textContent === '白い切手')
    assert.match(await first.innerText(), /新しい/)
    await page.getByRole('textbox').fill('読んでいます。')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('log').getByText('読んでいます。').waitFor()
    assert.equal(await page.getByRole('textbox').inputValue(), '')
  },

  async 'the desk goes by keyboard'(page) {
    current = world({ roles: ['responder'] })
    await page.goto(`${ORIGIN}/desk/`)
    await page.getByRole('button', { name: /白い切手/ }).waitFor()
    await page.keyboard.press('F6')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '遠い灯台' }).waitFor()
    await page.keyboard.press('r')
    await page.keyboard.type('r')
    assert.equal(await page.getByRole('textbox').inputValue(), 'r')
    await page.keyboard.press('F6')
    await page.keyboard.press('[')
    await page.getByRole('heading', { name: '白い切手' }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  },

  async 'a hidden screen has forgotten what was read, has signed out, and gives the unfinished reply back'(page, context) {
    current = world({ roles: ['responder'] })
    await page.goto(`${ORIGIN}/desk/`)
    await page.getByRole('button', { name: /白い切手/ }).click()
    await page.getByRole('textbox').fill('書きかけの返事')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'サインインして、もどる' }).waitFor()
    assert.doesNotMatch(await page.locator('html').innerHTML(), /白い切手|書きかけの返事/)
    await until(() => current.logouts.length === 1 && current.streams.size === 0)
    const second = context.waitForEvent('page')
    await page.getByRole('button', { name: 'サインインして、もどる' }).click()
    await second
    await page.getByRole('button', { name: /白い切手/ }).click()
    assert.equal(await page.getByRole('textbox').inputValue(), '書きかけの返事')
  },

  async 'letters are fetched once, and the page warns before it takes their key along'(page) {
    current = world({ roles: ['operator'] })
    let warned = 0
    page.on('dialog', (dialog) => { warned += 1; void dialog.dismiss() })
    await page.goto(`${ORIGIN}/operator/`)
    await page.getByRole('button', { name: '南みさき高等学校の封書' }).click()
    await page.getByLabel('使う人の数').fill('３０')
    await page.getByRole('button', { name: '封書をつくる' }).click()
    await page.getByText('できました').waitFor()
    await page.reload().catch(() => undefined)
    assert.equal(warned, 1)
    await page.getByRole('button', { name: /封書のPDFを受け取る/ }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('dialog').getByRole('button', { name: '受け取る', exact: true }).click()
    assert.match((await download).suggestedFilename(), /^komado-32\.pdf$/)
    await page.getByText('発送してください').waitFor()
    assert.equal(await page.getByRole('button', { name: /封書のPDFを受け取る/ }).count(), 0)
    await page.reload()
    assert.equal(warned, 1)
  },

  async 'office by keyboard alone: from the list to a person, a role proposed, and back'(page) {
    current = world({ roles: ['tenant-admin'] })
    await page.goto(`${ORIGIN}/desk/`)
    await tabTo(page, '西村 千夏さんを開く')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '西村 千夏' }).waitFor()
    await tabTo(page, '役割を提案')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, '提案する')
    await page.keyboard.press('Enter')
    await page.getByText('提案しました。').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.equal(current.office.proposals.length, 4)
  },

  async 'office: what somebody else proposed is confirmed, one’s own is only taken back'(page) {
    current = world({ roles: ['tenant-admin'] })
    await page.goto(`${ORIGIN}/desk/`)
    await page.getByRole('navigation').first().getByRole('button', { name: /^提案/ }).click()
    await page.getByRole('button', { name: /^確認する：西村/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '確認する' }).click()
    await page.getByText(/^確認しました：西村/).waitFor()
    assert.equal(await page.getByRole('button', { name: /^確認する：大谷/ }).count(), 0)
    await page.getByRole('button', { name: /^取り下げる：大谷/ }).click()
    await page.getByText(/^取り下げました：大谷/).waitFor()
    assert.equal(current.office.people.find(({ id }) => id === 'n').grants.length, 1)
  },

  async 'office: a window that was removed comes back with one press'(page) {
    current = world({ roles: ['tenant-admin'] })
    await page.goto(`${ORIGIN}/desk/`)
    await page.getByRole('navigation').first().getByRole('button', { name: /^規程/ }).click()
    await page.getByRole('button', { name: '窓口の一覧' }).click()
    await page.getByRole('button', { name: '保健室を一覧から外す' }).click()
    await page.getByText('「保健室」を一覧から外しました。').waitFor()
    assert.equal(current.office.windows.length, 1)
    await page.getByRole('button', { name: '元にもどす' }).click()
    await page.getByText('「保健室」を一覧から外しました。').waitFor({ state: 'detached' })
    assert.equal(current.office.windows.length, 2)
  },

  async 'office: the table is put in order, kept to some, and saved as it is shown'(page) {
    current = world({ roles: ['tenant-admin'] })
    current.office.people[3].displayName = '=若林'
    await page.goto(`${ORIGIN}/desk/`)
    await page.getByRole('button', { name: '窓口で読む人' }).click()
    assert.equal(await page.locator('tbody tr').count(), 2)
    await page.getByRole('columnheader', { name: '名前' }).getByRole('button').click()
    assert.equal(await page.locator('th[aria-sort=ascending]').count(), 1)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '表を保存（CSV）' }).click()
    const chunks = []
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString('utf8')
    assert.equal(text.trim().split('\r\n').length, 3)
    assert.match(text, /'=若林/)
  },

  async 'a gateway that does not answer gets a sentence and a button'(page) {
    await page.route('**/token', (route) => route.abort())
    await page.goto(`${ORIGIN}/`)
    await page.getByText('いま つながりません。').waitFor()
    await page.unroute('**/token')
    await page.getByRole('button', { name: 'もう一度 はいる' }).click()
    await greeting(page)
  },
}

for (const [name, walk] of Object.entries(walks)) {
  if (!name.includes(wanted)) continue
  current = world({ roles: [] })
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'ja-JP', acceptDownloads: true })
  context.setDefaultTimeout(8000)
  const page = await context.newPage()
  if (/desk|hidden|letters|office/.test(name)) await page.setViewportSize({ width: 1280, height: 800 })
  const errors = []
  page.on('pageerror', (error) => errors.push(error.message))
  try {
    await walk(page, context)
    assert.deepEqual(errors, [])
    console.log(`✓ ${name}`)
  } catch (failure) {
    failed += 1
    console.log(`✗ ${name}\n  ${String(failure.stack).split('\n').slice(0, 6).join('\n  ')}`)
  }
  await context.close()
}
await browser.close()
server.close()
process.exit(failed === 0 ? 0 : 1)

function greeting(page) {
  return page.getByRole('heading', { name: 'ここは、あなたの小さな窓です。' }).waitFor()
}

/** Presses Tab until the element with this name has the focus. */
async function tabTo(page, name) {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    const named = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
    if (named.trim() === name) return
  }
  assert.fail(`the keyboard does not come to: ${name}`)
}

async function openConversation(page) {
  await page.getByRole('button', { name: 'つづきを 開く' }).click()
  await page.getByRole('log').getByText('保健室').waitFor()
}

async function until(condition) {
  for (let tries = 0; tries < 160; tries += 1) {
    if (condition()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail(`did not happen: ${condition}`)
}
