// Goes through every screen in Chromium, keeps a picture of each under target/shots, and fails on an accessibility
// violation, a breach of the content security policy, a sideways scroll or a script error.
// Usage: npm run look [-- part-of-a-name, as a regular expression]
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { serve, world } from './serve.mjs'

const axe = createRequire(import.meta.url)('axe-core').source
const SHOTS = fileURLToPath(new URL('../../target/shots/', import.meta.url))
const PORT = 8791
const ORIGIN = `http://localhost:${PORT}`
const PHONE = { width: 360, height: 640 }
const DESK = { width: 1280, height: 800 }
const SMALL_PEOPLE = [{ id: 'm', displayName: '森下 和子', role: 'responder' }]

const press = (name, options = {}) => (page) => page.getByRole('button', { name, ...options }).first().click()
const enter = (label, text) => (page) => page.getByLabel(label, { exact: false }).first().fill(text)
const pause = (time) => (page) => page.waitForTimeout(time)
const ticked = [press(/方針を出しました|The policy is published/), press(/使い方が分かりました|We know how to use it/), pause(200)]
const attach = (page) => page.locator('input[type=file]').setInputFiles({ name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(412_000) })
const sendFile = press(/消して 送る|Clean and send/)
const about = press(/この窓口の人のことを|This is about/)
const pick = (name) => (page) => page.getByRole('checkbox', { name }).first().click({ force: true })
const open = press(/つづき|書いてみる|Go on|Start writing/)

const MEMBER = [
  { name: 'home', scene: { unread: 1 } },
  { name: 'home-notice', scene: { bulletin: true } },
  { name: 'home-first', scene: { opened: false } },
  { name: 'home-ends', scene: { ends: true } },
  { name: 'home-company', scene: { kind: 'company', readers: ['m'], people: SMALL_PEOPLE } },
  { name: 'home-nobody', scene: { opened: false, readers: [] } },
  { name: 'home-desks', scene: { desks: true } },
  { name: 'home-around', steps: [about, pause(200)] },
  { name: 'home-around-one', steps: [about, pick(/森下/), pause(200)] },
  { name: 'home-around-nobody', scene: { desks: true }, steps: [about, pick(/森下/), pick(/大谷/), pause(200)] },
  { name: 'home-around-written', steps: [about, pick(/森下/), press(/この道すじで 書く|Write this way/), pause(300)] },
  { name: 'chat-card', scene: { cards: ['o'] }, steps: [open] },
  { name: 'chat-leaving', steps: [open, press(/くわしく|More/), press(/森下 和子さんに 読まれたくない|I do not want 森下/), press(/読めなくする|Take away/), pause(300)] },
  { name: 'chat-welcome', scene: { opened: false, welcome: true }, steps: [open] },
  { name: 'chat-acknowledged', scene: { welcome: true }, steps: [open] },
  { name: 'chat-help', scene: { ends: true }, steps: [open, press(/電話で話せるところ|Places to call/), pause(200)] },
  { name: 'chat-acts', steps: [open, press(/ほかに できること|More you can do/), pause(200)] },
  { name: 'chat-later', steps: [open, press(/ほかに できること|More you can do/), press(/あとで 届ける|Deliver later/), (page) => page.getByRole('textbox').fill('昼休みのこと'), press(/^送る|^Send$/), pause(400)] },
  { name: 'chat-withdraw', steps: [open, press(/ほかに できること|More you can do/), press(/取り消す|Take back/), pause(200)] },
  { name: 'chat-withdrawn', steps: [open, press(/ほかに できること|More you can do/), press(/取り消す|Take back/), (page) => page.getByRole('radio').first().click({ force: true }), press(/^取り消す$|^Take it back$/), pause(300)] },
  { name: 'chat-phrase', steps: [open, press(/ほかに できること|More you can do/), press(/つづきの ことば|Words to continue/), press(/6つの ことばを つくる|Make six words/), pause(300)] },
  { name: 'home-adopt', scene: { opened: false }, steps: [press(/前にも 書いた|I have written before/), enter(/6つの ことば|Six words/, 'そら うみ'), press(/^つづきを 開く$|^Go on with it$/), pause(300)] },
  { name: 'chat-link', scene: { linkAsked: true }, steps: [open] },
  { name: 'notes', scene: { notes: true }, steps: [open, press(/ほかに できること|More you can do/), press(/自分だけの メモ|Notes for yourself/), pause(300)] },
  { name: 'notes-none', steps: [open, press(/ほかに できること|More you can do/), press(/自分だけの メモ|Notes for yourself/), pause(300)] },
  { name: 'notes-used', scene: { notes: true }, steps: [open, press(/ほかに できること|More you can do/), press(/自分だけの メモ|Notes for yourself/), press(/送る文に 入れる|Put it into/), pause(300)] },
  { name: 'chat', steps: [open] },
  { name: 'chat-first', scene: { opened: false }, steps: [open] },
  { name: 'chat-older', steps: [open, press(/前のやりとり|earlier/)] },
  { name: 'chat-readers', steps: [open, press(/くわしく|More/)] },
  { name: 'chat-readers-company', scene: { kind: 'company' }, steps: [open, press(/くわしく|More/)] },
  { name: 'chat-unsent', scene: { refuseSend: true }, steps: [open, (page) => page.getByRole('textbox').fill('昼休みも ひとりでした。\n体育館の うらに います。'), press(/^送る|^Send$/), pause(400)] },
  { name: 'chat-long', steps: [open, (page) => page.getByRole('textbox').fill('あ'.repeat(10_012))] },
  { name: 'chat-keeping', steps: [open, press(/いつまで 残るか|How long it stays/)] },
  { name: 'chat-held', scene: { held: true }, steps: [open, press(/いつまで 残るか|How long it stays/)] },
  { name: 'chat-withdraw', steps: [open, press(/いつまで 残るか|How long it stays/), press(/全部 取り下げる|Withdraw all/)] },
  { name: 'chat-ending', scene: { ending: true }, steps: [open] },
  { name: 'record', scene: { record: 'proposed' }, steps: [open] },
  { name: 'record-read', scene: { record: 'proposed' }, steps: [open, press(/^読む$|^Read$/)] },
  { name: 'record-wrong', scene: { record: 'proposed' }, steps: [open, press(/^読む$|^Read$/), press(/ちがうところ|Something is wrong/)] },
  { name: 'notices', scene: { notices: true }, steps: [open, press(/^すべて$|^All$/)] },
  { name: 'chat-duty', scene: { notices: 'duty' }, steps: [open] },
  { name: 'chat-duty-readers', scene: { notices: 'duty' }, steps: [open, press(/くわしく|More/)] },
  { name: 'chat-closed', scene: { closed: 'abuse' }, steps: [open] },
  { name: 'chat-closed-acts', scene: { closed: 'settled' }, steps: [open, press(/ほかに できること|More you can do/), pause(200)] },
  { name: 'chat-later-file', scene: { laterFile: true }, steps: [open] },
  { name: 'chat-slow', scene: { slow: true, notices: 'threat' }, steps: [open] },
  { name: 'asked', scene: { asked: true }, steps: [open] },
  { name: 'asked-answer', scene: { asked: true }, steps: [open, press(/^答える$|^Answer$/)] },
  { name: 'asked-all', scene: { asked: true }, steps: [open, press(/^すべて$|^All$/)] },
  { name: 'farewell', scene: { farewell: true, opened: false } },
  { name: 'farewell-read', scene: { farewell: true }, steps: [press(/^読む|^Read$/)] },
  { name: 'chat-elsewhere', scene: { lapsed: true }, steps: [open] },
  { name: 'chat-elsewhere-company', scene: { lapsed: true, kind: 'company' }, steps: [open] },
  { name: 'chat-file-ask', steps: [open, attach, pause(300)] },
  { name: 'chat-file-cleaning', scene: { fileTakes: 60_000 }, steps: [open, attach, sendFile, pause(300)] },
  { name: 'chat-file', steps: [open, attach, sendFile, (page) => page.locator('.picture').waitFor(), pause(200)] },
  { name: 'chat-file-document', scene: { fileKind: 'pdf' }, steps: [open, attach, sendFile, pause(600)] },
  { name: 'chat-file-refused', scene: { refuseFile: 'file-kind-unknown' }, steps: [open, attach, sendFile, pause(400)] },
  { name: 'chat-over', scene: { expiresIn: 33 }, steps: [open, (page) => page.getByRole('textbox').fill('書きかけの文'), pause(3000), press(/^送る|^Send$/), (page) => page.getByRole('textbox').fill('もうひとつ'), pause(300)] },
  { name: 'settings', steps: [press(/設定|Settings/)] },
  { name: 'settings-nickname', steps: [press(/設定|Settings/), enter(/いまのニックネーム|Your nickname now/, '山田太郎'), press(/ニックネームを|Change the nickname/), pause(300)] },
  { name: 'settings-taken', steps: [press(/設定|Settings/), enter(/いまのニックネーム|Your nickname now/, '遠い灯台'), press(/ニックネームを|Change the nickname/), pause(300)] },
  { name: 'settings-password', steps: [press(/設定|Settings/), press(/パスワードを|Change the password/), (page) => page.getByRole('status').first().waitFor()] },
]

const INBOX = [
  { name: 'inbox' },
  { name: 'inbox-empty', scene: { empty: true } },
  { name: 'talk', steps: [press(/白い切手/)] },
  { name: 'talk-company', scene: { kind: 'company' }, steps: [press(/遠い灯台/), (page) => page.getByRole('textbox').fill('教えてくれて ありがとう。\nあなたは わるくありません。')] },
  { name: 'talk-file', steps: [press(/白い切手/), attach, sendFile, (page) => page.locator('.picture').waitFor(), pause(200)] },
  { name: 'talk-notes', scene: { notes: true }, steps: [press(/白い切手/), press(/^覚え書き$|^Notes$/), pause(200)] },
  { name: 'talk-copy', steps: [press(/白い切手/), press(/控えを持ち出す|Take a copy out/), pause(200)] },
  { name: 'talk-duty', scene: { notices: 'duty' }, steps: [press(/白い切手/)] },
  { name: 'talk-conduct', steps: [press(/白い切手/), press(/困った言葉|When words/), pause(300)] },
  { name: 'talk-conduct-now', scene: { closed: 'settled', slow: true, held: true, threat: true }, steps: [press(/白い切手/), press(/困った言葉|When words/), pause(300)] },
  { name: 'talk-conduct-slow', steps: [press(/白い切手/), press(/困った言葉|When words/), press(/送れる数を|Slow what/), pause(200)] },
  { name: 'talk-conduct-close', steps: [press(/白い切手/), press(/困った言葉|When words/), press(/^チャットを閉じる|^Close the chat/), pause(200)] },
  { name: 'talk-conduct-threat', steps: [press(/白い切手/), press(/困った言葉|When words/), press(/脅しとして|Keep it as a threat/), pause(200)] },
  { name: 'talk-threat-waits', scene: { proposed: 'threat' }, steps: [press(/白い切手/), press(/保存と削除|Keep and delete/), pause(300)] },
  { name: 'talk-link', steps: [press(/白い切手/), press(/前の話とつなげる|Connect with/), pause(200)] },
  { name: 'talk-linked', scene: { linked: true }, steps: [press(/白い切手/), press(/前の話とつなげる|Connect with/), pause(300)] },
  { name: 'talk-ready', scene: { notes: true }, steps: [press(/白い切手/), press(/用意した返事|Ready replies/), pause(200)] },
  { name: 'talk-ready-chosen', steps: [press(/白い切手/), press(/用意した返事|Ready replies/), press(/受けとめる|Accept the/), pause(200)] },
  { name: 'talk-ready-refused', steps: [press(/白い切手/), press(/用意した返事|Ready replies/), press(/返事を加える|Add a reply/), press(/この返事を残す|Keep this reply/), pause(300)] },
  { name: 'talk-withheld', scene: { withheld: true }, steps: [press(/白い切手/)] },
  { name: 'talk-keeping', scene: { proposed: true }, steps: [press(/白い切手/), press(/保存と削除|Keep and delete/), pause(300)] },
  { name: 'talk-delete', steps: [press(/白い切手/), press(/保存と削除|Keep and delete/), press(/^削除する|^Delete$/)] },
  { name: 'talk-hold', steps: [press(/白い切手/), press(/保存と削除|Keep and delete/), press(/証拠として|Hold as/)] },
  { name: 'record-desk', scene: { record: 'correction' }, steps: [press(/白い切手/), press(/記録と報告|Record and report/)] },
  { name: 'record-duty', scene: { record: 'confirmed', notices: true }, steps: [press(/白い切手/), press(/記録と報告|Record and report/), press(/同意なしに|without consent/)] },
  { name: 'delete-all', steps: [press(/すべて削除|Delete all of/), pause(300)] },
  { name: 'talk-readers', steps: [press(/白い切手/), press(/くわしく|More/)] },
  { name: 'keys', steps: [press(/キーボード|By keyboard/)] },
  { name: 'account', steps: [press(/アカウント|Account/)] },
  { name: 'kits', steps: [press(/封書|Letters/)] },
  { name: 'kits-admin', scene: { roles: ['tenant-admin'] } },
  { name: 'kits-contact', scene: { roles: ['tenant-admin'] }, steps: [press(/^加える|^Add$/)] },
  { name: 'kits-contact-try', scene: { roles: ['tenant-admin'] }, steps: [press(/^確かめた：|^I tried it:/), press(/^確かめました|^It works/), pause(200)] },
  { name: 'kits-spares', steps: [press(/封書|Letters/), press(/のこりを書く|how many are left/)] },
  { name: 'kits-ticked', steps: [press(/封書|Letters/), ...ticked] },
  { name: 'kits-ask', steps: [press(/封書|Letters/), ...ticked, press(/配りはじめる|Begin handing/)] },
  { name: 'kits-done', steps: [press(/封書|Letters/), ...ticked, press(/配りはじめる|Begin handing/), (page) => page.getByRole('dialog').getByRole('button', { name: /配りはじめる|Begin handing/ }).click(), pause(400)] },
  { name: 'hidden', steps: [press(/画面を隠す|Hide the screen/), pause(200)] },
  { name: 'large', steps: [press(/大きく|larger/), press(/白い切手/)] },
]

const ADMIN = { roles: ['tenant-admin'] }
const NEW = { roles: ['tenant-admin'], empty: true }
const door = (ja, en) => (page) => page.getByRole('navigation').first().getByRole('button', { name: new RegExp(`^(${ja}|${en})`) }).click()
const tab = (ja, en) => (page) => page.getByRole('navigation', { name: /この中のページ|Pages in here/ }).getByRole('button', { name: new RegExp(`^(${ja}|${en})$`) }).click()
const OFFICE = [
  { name: 'appoint', steps: [
    press(/人を招く|Invite a person/), enter(/メールアドレス|E-mail address/, 'tanto@kitamisaki.example'), enter(/^名前$|^Name$/, '担当 一'), press(/招待のメールを送る|Send the invitation/),
    press(/^とじる$|^Close$|^Done$/), (page) => page.getByLabel(/担当 一さんを開く|Open 担当 一/).click(), press(/役割を提案|Propose a role/)] },
  { name: 'people' },
  { name: 'people-first', scene: NEW },
  { name: 'people-invite', steps: [press(/人を招く|Invite a person/)] },
  { name: 'people-invite-refused', steps: [press(/人を招く|Invite a person/), press(/招待のメールを送る|Send the invitation/)] },
  { name: 'person', steps: [press(/大谷 健さんを開く|Open 大谷 健/)] },
  { name: 'person-role', steps: [press(/東 大輔さんを開く|Open 東 大輔/), press(/役割を提案|Propose a role/)] },
  { name: 'person-role-refused', steps: [press(/東 大輔さんを開く|Open 東 大輔/), press(/役割を提案|Propose a role/), press(/^提案する$|^Propose$/), pause(300)] },
  { name: 'person-role-seat', steps: [press(/西村 千夏さんを開く|Open 西村 千夏/), press(/役割を提案|Propose a role/), (page) => page.getByLabel(/^役割|^Role/).selectOption('committee')] },
  { name: 'person-proposed', steps: [press(/西村 千夏さんを開く|Open 西村 千夏/), press(/役割を提案|Propose a role/), press(/^提案する$|^Propose$/), pause(300)] },
  { name: 'person-revoke', steps: [press(/大谷 健さんを開く|Open 大谷 健/), press(/担当者を外す|Take away Responder/)] },
  { name: 'person-factor', steps: [press(/大谷 健さんを開く|Open 大谷 健/), press(/第2の確認|A new second factor/)] },
  { name: 'person-hand-over', steps: [press(/大谷 健さんを開く|Open 大谷 健/), press(/仕事を引き継ぐ|Hand over the work/)] },
  { name: 'person-leaves', steps: [press(/大谷 健さんを開く|Open 大谷 健/), press(/この人が離れる|This person leaves/)] },
  { name: 'units', steps: [tab('部署', 'Units')] },
  { name: 'units-empty', scene: NEW, steps: [tab('部署', 'Units')] },
  { name: 'trainings', steps: [tab('研修', 'Training')] },
  { name: 'trainings-note', steps: [tab('研修', 'Training'), press(/出た人を書く|Note who came|に出た人/)] },
  { name: 'proposals', steps: [door('提案', 'Proposals')] },
  { name: 'proposals-ask', steps: [door('提案', 'Proposals'), press(/^確認する：西村|^Confirm: 西村/)] },
  { name: 'proposals-none', scene: NEW, steps: [door('提案', 'Proposals')] },
  { name: 'committee', steps: [door('委員会', 'Committee')] },
  { name: 'committee-empty', scene: NEW, steps: [door('委員会', 'Committee')] },
  { name: 'candidates', steps: [door('委員会', 'Committee'), tab('調査委員の候補', 'Candidates')] },
  { name: 'handlers', steps: [door('委員会', 'Committee'), tab('書面で指定した人', 'Designated handlers')] },
  { name: 'handlers-add', steps: [door('委員会', 'Committee'), tab('書面で指定した人', 'Designated handlers'), press(/指定を書きとめる|Note a designation/)] },
  { name: 'conflicts', steps: [door('委員会', 'Committee'), tab('利害のある人', 'Conflicts of interest'), (page) => page.getByLabel(/だれについて|About whom/).selectOption('o')] },
  { name: 'conflicts-withdrawn', steps: [door('委員会', 'Committee'), tab('利害のある人', 'Conflicts of interest'), (page) => page.getByLabel(/だれについて|About whom/).selectOption('o'), press(/^取り下げる：|^Withdraw: /), pause(300)] },
  { name: 'rules', steps: [door('規程', 'Rules')] },
  { name: 'rules-new', steps: [door('規程', 'Rules'), press(/新しい版をつくる|Write a new version/), enter(/見守る期間|Watch after/, '2'), press(/この版を決める|Publish this version/)] },
  { name: 'rules-review', steps: [door('規程', 'Rules'), press(/見なおしたことを書きとめる|Note the review/)] },
  { name: 'desks', steps: [door('規程', 'Rules'), tab('チャットの窓口', 'Chat desks')] },
  { name: 'desks-refused', steps: [door('規程', 'Rules'), tab('チャットの窓口', 'Chat desks'), press(/窓口を開く|Open a desk/), (page) => page.getByText(/^外の人が読む$|^Somebody outside reads$/).last().click(), press(/この窓口を開く|Open this desk/), pause(300)] },
  { name: 'desks-words', scene: { welcome: true }, steps: [door('規程', 'Rules'), tab('チャットの窓口', 'Chat desks'), (page) => page.getByRole('button', { name: /^窓口のことば：|^Words: / }).first().click(), pause(300)] },
  { name: 'windows', steps: [door('規程', 'Rules'), tab('窓口の一覧', 'Windows')] },
  { name: 'windows-removed', steps: [door('規程', 'Rules'), tab('窓口の一覧', 'Windows'), press(/保健室を一覧から外す|Remove 保健室/), pause(300)] },
  { name: 'contract', steps: [door('契約', 'Contract')] },
  { name: 'contract-trial', scene: NEW, steps: [door('契約', 'Contract')] },
  { name: 'duties', scene: { bulletin: true }, steps: [door('契約', 'Contract'), tab('知らせと届け出', 'Notices and reports')] },
  { name: 'duties-incident', steps: [door('契約', 'Contract'), tab('知らせと届け出', 'Notices and reports'), press(/事故を書きとめる|Record an incident/)] },
  { name: 'duties-notice', steps: [door('契約', 'Contract'), tab('知らせと届け出', 'Notices and reports'), press(/知らせを書く|Write a notice/), press(/みんなに知らせる|Tell everybody/)] },
  { name: 'glass', steps: [door('契約', 'Contract'), tab('運営者が調べたこと', 'Operators’ look')] },
  { name: 'end', steps: [door('契約', 'Contract'), tab('利用の終了', 'End of use')] },
  { name: 'end-ask', steps: [door('契約', 'Contract'), tab('利用の終了', 'End of use'), press(/^終了を申し出る$|^Ask for the end$/)] },
  { name: 'end-taking-out', scene: { closing: 'taking-out' }, steps: [door('契約', 'Contract'), tab('利用の終了', 'End of use')] },
  { name: 'end-certificate-missing', scene: { closing: 'taking-out' }, steps: [door('契約', 'Contract'), tab('利用の終了', 'End of use'), press(/^入れかえる$|^Replace it$/)] },
  { name: 'end-auditor', scene: { roles: ['auditor'], closing: 'taking-out' }, steps: [door('終了', 'End')] },
  { name: 'contract-returned', scene: { returned: true }, steps: [door('契約', 'Contract')] },
  { name: 'own', scene: { roles: ['responder'] }, steps: [press(/アカウント|Account/), (page) => page.getByRole('menuitem', { name: /わたしの役割|My roles/ }).click()] },
  { name: 'own-declare', scene: { roles: ['responder'] }, steps: [press(/アカウント|Account/), (page) => page.getByRole('menuitem', { name: /わたしの役割|My roles/ }).click(), press(/^申告する$|^Declare one$/)] },
  { name: 'chair', scene: { roles: ['chair'] }, steps: [door('委員会', 'Committee')] },
  { name: 'cases', scene: { roles: ['chair'] }, steps: [door('事案', 'Cases')] },
  { name: 'cases-none', scene: { roles: ['mediator'], empty: true } },
  { name: 'cases-new', scene: { roles: ['counsellor'] }, steps: [door('事案', 'Cases'), press(/見つけたことを知らせる|Report what you found/), press(/^事案にする$|^Open the case$/)] },
  { name: 'case', scene: { roles: ['chair'] }, steps: [door('事案', 'Cases'), press('体育の時間の からかい')] },
  { name: 'case-step', scene: { roles: ['chair'] }, steps: [door('事案', 'Cases'), press('体育の時間の からかい'), press(/^記録する 重大事態|^Record Raise a serious/), press(/^記録する$|^Record$/)] },
  { name: 'case-minutes', scene: { roles: ['chair'] }, steps: [door('事案', 'Cases'), press('体育の時間の からかい'), press(/^記録する 決議|^Record Record a resolution/)] },
  { name: 'case-recuse', scene: { roles: ['chair'] }, steps: [door('事案', 'Cases'), press('体育の時間の からかい'), press(/^わたしには利害があります|^I have an interest/)] },
  { name: 'cases-numbers', scene: { roles: ['chair'] }, steps: [door('事案', 'Cases'), tab('一年の数', 'The year')] },
  { name: 'case-describe', scene: { roles: ['chair'] }, steps: [door('事案', 'Cases'), press('体育の時間の からかい'), press(/^記録する 内容を整理する|^Record Describe/)] },
  { name: 'case-redact', scene: { roles: ['chair'] }, steps: [door('事案', 'Cases'), press('体育の時間の からかい'), press(/^一部を隠した写しをつくる|^Make a redacted copy/)] },
  { name: 'case-cover', scene: { roles: ['chair'] }, steps: [door('事案', 'Cases'), press('体育の時間の からかい'), press(/^一部を隠した写しをつくる 資料|^Make a redacted copy Material/i), press(/^帯を足す$|^Add a band$/)] },
  { name: 'case-names', scene: { roles: ['chair'] }, steps: [door('事案', 'Cases'), press('体育の時間の からかい'), press(/^名前を見る$|^Show the names$/)] },
  { name: 'cases-due', scene: { roles: ['chair'] }, steps: [door('事案', 'Cases'), tab('期限', 'Due')] },
  { name: 'committee-member', scene: { roles: ['committee'] } },
  { name: 'president', scene: { roles: ['president'] } },
  { name: 'auditor', scene: { roles: ['auditor'] } },
].map((one) => ({ ...one, scene: { ...ADMIN, ...one.scene } }))

const letters = press(/つばき精工の封書|Letters of 株式会社つばき精工/)
const OPERATOR = [
  { name: 'tenants' },
  { name: 'tenants-empty', scene: { empty: true } },
  { name: 'applications', steps: [press(/^申し込み|^Applications/)] },
  { name: 'applications-accept', steps: [press(/^申し込み|^Applications/), (page) => page.getByRole('button', { name: /^受ける$|^Accept$/ }).first().click()] },
  { name: 'applications-empty', scene: { empty: true }, steps: [press(/^申し込み|^Applications/)] },
  { name: 'contract', steps: [press(/^北みさき.*の契約|Contract of 北みさき/)] },
  { name: 'contract-closing', scene: { closing: 'taking-out' }, steps: [press(/北みさき.*の契約|Contract of 北みさき/)] },
  { name: 'contract-erasing', scene: { closing: 'erasing' }, steps: [press(/北みさき.*の契約|Contract of 北みさき/)] },
  { name: 'contract-trial', scene: { trial: true }, steps: [press(/東みさき.*の契約|Contract of 東みさき/)] },
  { name: 'contract-suspend', steps: [press(/^北みさき.*の契約|Contract of 北みさき/), press(/利用を止める|^Suspend$/)] },
  { name: 'contract-overlaps', steps: [press(/^北みさき.*の契約|Contract of 北みさき/), press(/契約を結び|Conclude and/)] },
  { name: 'glass', steps: [press(/^北みさき.*の契約|Contract of 北みさき/), press(/調べることを頼む|Ask to look/), (page) => page.getByRole('button', { name: /^見る$|^Look$/ }).click(), pause(300)] },
  { name: 'register', steps: [press(/組織を登録|Register a tenant/)] },
  { name: 'register-refused', steps: [press(/組織を登録|Register a tenant/), press(/登録する|^Register$/)] },
  { name: 'letters-form', scene: { order: 'past' }, steps: [letters] },
  { name: 'letters-small', steps: [letters, enter(/使う人の数|People who/, '4'), press(/封書をつくる|Make the letters/)] },
  { name: 'letters-making', scene: { order: 'making', still: true }, steps: [letters] },
  { name: 'letters-ready', steps: [letters, enter(/使う人の数|People who/, '30'), press(/封書をつくる|Make the letters/), (page) => page.getByText(/できました|^Ready$/).waitFor()] },
  { name: 'letters-ask', steps: [letters, enter(/使う人の数|People who/, '30'), press(/封書をつくる|Make the letters/), (page) => page.getByText(/できました|^Ready$/).waitFor(), press(/PDFを受け取る|Fetch the letters/)] },
  { name: 'letters-lost', scene: { order: 'ready' }, steps: [letters] },
  { name: 'letters-fetched', scene: { order: 'handed-over' }, steps: [letters] },
  { name: 'staff', steps: [press(/つばき精工の担当者|Staff of 株式会社つばき精工/)] },
  { name: 'staff-refused', steps: [press(/つばき精工の担当者|Staff of 株式会社つばき精工/), press(/招待のメールを|Send the invitation/)] },
]

const apply = (address) => [
  enter(/団体の名前|Name of your school/, '北みさき学園'), (page) => page.getByText(/^学校$|^School$/).first().click(), enter(/利用する人の数|How many people/, '320'),
  enter(/ご担当の方|Your name/, '森下 和子'), enter(/メールアドレス|Mail address/, address), press(/^申し込む$|^Apply$/), pause(1500),
]
const APPLY = [
  { name: 'form' },
  { name: 'missing', steps: [press(/^申し込む$|^Apply$/)] },
  { name: 'refused', steps: apply('soudan@kitamisaki.invalid') },
  { name: 'thanks', steps: apply('soudan@kitamisaki.example') },
]

const KEPT = [{ name: 'list' }, { name: 'opened', steps: [press(/ニックネーム。暗号|The nickname, encrypted/)] }]

const NEXT = press(/^つぎへ$|^Next$/)
const choose = (name) => (page) => page.getByText(name).first().click()
const begin = [press(/^答える$|^Answer$/), (page) => page.getByRole('button', { name: /^はじめる$|^Begin$/ }).click(), (page) => page.getByRole('button', { name: /^つぎへ$|^Next$/ }).waitFor()]
const toWords = [NEXT, NEXT, choose(/^なかった$|^No$/), NEXT, choose(/^見なかった$|^No$/), NEXT, NEXT, NEXT]
const ANSWERING = [
  { name: 'home', steps: [(page) => page.getByText(/^だれの答えか|^Nobody can tell/).scrollIntoViewIfNeeded()] },
  { name: 'reminded', scene: { reminded: true }, steps: [(page) => page.getByText(/^だれの答えか|^Nobody can tell/).scrollIntoViewIfNeeded()] },
  { name: 'intro', steps: [press(/^答える$|^Answer$/)] },
  { name: 'why', steps: [...begin, press(/^なぜ$|^Why$/), pause(300)] },
  { name: 'scale', steps: [...begin, (page) => page.getByText('4', { exact: true }).click()] },
  { name: 'several', steps: [...begin, NEXT, choose(/^図書室$|^The library$/)] },
  { name: 'missing', steps: [...begin, NEXT, NEXT, NEXT] },
  { name: 'single', steps: [...begin, NEXT, NEXT, choose(/^なかった$|^No$/)] },
  { name: 'words', steps: [...begin, ...toWords] },
  { name: 'ready', steps: [...begin, ...toWords, NEXT] },
  { name: 'away', scene: { away: true }, steps: [...begin, ...toWords, NEXT, press(/^出す$|^Hand in$/), pause(300)] },
  { name: 'thanks', steps: [...begin, ...toWords, NEXT, press(/^出す$|^Hand in$/), pause(300)] },
  { name: 'taken', scene: { taken: true }, steps: [press(/^答える$|^Answer$/), (page) => page.getByRole('button', { name: /^はじめる$|^Begin$/ }).click(), pause(300)] },
  { name: 'gone', scene: { waveGone: true }, steps: [press(/^答える$|^Answer$/), pause(200)] },
  { name: 'company', scene: { kind: 'company' }, steps: begin },
]
const TICKET = '#k7q2m.0190a7f0-0000-7000-8000-000000000003.ticket0000000000000000'
const GUEST = [
  { name: 'ticket', path: `/g/${TICKET}`, scene: { questionnaire: 'guardians' } },
  { name: 'answering', path: `/g/${TICKET}`, scene: { questionnaire: 'guardians' }, steps: [(page) => page.getByRole('button', { name: /^はじめる$|^Begin$/ }).click(), (page) => page.getByRole('button', { name: /^つぎへ$|^Next$/ }).waitFor()] },
  { name: 'signs', path: `/g/${TICKET}`, scene: { questionnaire: 'signs-hurt' }, steps: [(page) => page.getByRole('button', { name: /^はじめる$|^Begin$/ }).click(), (page) => page.getByRole('button', { name: /^つぎへ$|^Next$/ }).waitFor(), (page) => page.locator('.opt').nth(8).click(), (page) => page.locator('.opt').nth(9).click(), (page) => page.locator('.note').scrollIntoViewIfNeeded()] },
  { name: 'refused', path: `/g/${TICKET}`, scene: { questionnaire: 'guardians', taken: true }, steps: [(page) => page.getByRole('button', { name: /^はじめる$|^Begin$/ }).click(), pause(300)] },
  { name: 'bare', path: '/g/' },
]
const surveyDoor = door('アンケート', 'Surveys')
const toQuestionnaires = [surveyDoor, tab('質問をつくる', 'Questionnaires')]
const toBuilder = [...toQuestionnaires, press(/学校生活の|life at school/)]
const toResults = [surveyDoor, (page) => page.getByRole('button', { name: /学校生活の|life at school/ }).nth(2).click(), pause(200)]
const part = (name) => (page) => page.locator('.parts').getByRole('button', { name }).first().click()
const RUNNING = [
  { name: 'waves', steps: [surveyDoor] },
  { name: 'waves-none', scene: { noSurveys: true }, steps: [surveyDoor] },
  { name: 'wave-new', steps: [surveyDoor, press(/^配る$|^Send one out$/), pause(200)] },
  { name: 'wave-unfit', steps: [surveyDoor, press(/^配る$|^Send one out$/), enter(/最後の日|Last day/, '2020-01-01'), press(/きょうから配る|Send out today/), pause(300)] },
  { name: 'wave-open', steps: [surveyDoor, press(/学校生活の|life at school/)] },
  { name: 'wave-stop', steps: [surveyDoor, press(/学校生活の|life at school/), press(/^とりやめる$|^Call it off$/)] },
  { name: 'tickets', steps: [surveyDoor, press(/保護者の方への|for guardians/), enter(/つくる枚数|How many/, '4'), press(/^券をつくる$|^Make tickets$/), pause(300)] },
  { name: 'list', steps: toQuestionnaires },
  { name: 'list-new', steps: [...toQuestionnaires, press(/アンケートをつくる|Make a questionnaire/), pause(200)] },
  { name: 'builder', steps: toBuilder },
  { name: 'builder-section', steps: [...toBuilder, part(/^自分のこと|^About yourself/)] },
  { name: 'builder-question', steps: [...toBuilder, part(/からかわれたり|teased or left out/)] },
  { name: 'builder-condition', scene: { broken: true }, steps: [...toBuilder, part(/それは、どんなことでしたか|^What was it/)] },
  { name: 'builder-words', steps: [...toBuilder, part(/すごしやすくなる|better place to be/)] },
  { name: 'builder-unfit', scene: { broken: true }, steps: [...toBuilder, press(/この版を決める|Fix this version/), pause(300)] },
  { name: 'builder-fixed', steps: [...toBuilder, press(/この版を決める|Fix this version/), pause(300)] },
  { name: 'preview', steps: [...toBuilder, press(/スマホで見る|See it on a phone/), press(/^はじめる$|^Begin$/), pause(200)] },
  { name: 'results', steps: toResults },
  { name: 'results-end', scene: { evaluated: true, lostMarks: true }, steps: [...toResults, (page) => page.getByRole('heading', { name: /これまでの回|Over time/ }).scrollIntoViewIfNeeded()] },
  { name: 'results-signs', scene: { signsSeen: true }, steps: toResults },
  { name: 'results-texts', steps: [...toResults, press(/^読む（|^Read \(/), pause(300)] },
  { name: 'evaluation', steps: [...toResults, press(/^評価を書く|^Write the evaluation/), pause(200)] },
  { name: 'follow', steps: [...toResults, press(/することを足す|Add a step/), pause(200)] },
  { name: 'plan', steps: [door('年間計画', 'Year')] },
  { name: 'plan-empty', scene: { noSurveys: true }, steps: [door('年間計画', 'Year')] },
  { name: 'plan-add', steps: [door('年間計画', 'Year'), press(/予定を足す|Add an item/), (page) => page.getByLabel(/^いつ|^When/).selectOption('week')] },
  { name: 'plan-item', steps: [door('年間計画', 'Year'), press(/みんなで考える週間/), pause(200)] },
  { name: 'plan-president', scene: { roles: ['president'] }, steps: [door('年間計画', 'Year')] },
]

const RECEPTION_AT = '/reception/#k7q2m'
const fillReception = [(page) => page.getByText(/^苦情・ご不満$|^A complaint$/).click(), enter(/^内容|^What happened/, '予約していた総菜の数が足りませんでした。')]
const RECEPTION = [
  { name: 'form', path: RECEPTION_AT },
  { name: 'missing', path: RECEPTION_AT, steps: [press(/内容を確かめる|Read it once more/), pause(200)] },
  { name: 'employee', path: RECEPTION_AT, steps: [(page) => page.getByText(/ここで働く人からの相談|I work here/).click(), (page) => page.getByText(/評価や扱いが悪く|treated or rated worse/).scrollIntoViewIfNeeded()] },
  { name: 'look', path: RECEPTION_AT, steps: [...fillReception, press(/内容を確かめる|Read it once more/), pause(200)] },
  { name: 'thanks', path: RECEPTION_AT, steps: [...fillReception, press(/内容を確かめる|Read it once more/), press(/^送る$|^Send$/), pause(1500)] },
  { name: 'bare', path: '/reception/' },
]
const intakeDoor = door('受付', 'Intakes')
const receptionDoor = door('お客さま', 'Customers')
const AGENT = [
  { name: 'queue', steps: [intakeDoor] },
  { name: 'queue-none', scene: { empty: true }, steps: [intakeDoor] },
  { name: 'intake', steps: [intakeDoor, press(/みなと百貨店/), pause(200)] },
  { name: 'intake-named', steps: [intakeDoor, press(/みなと百貨店/), press(/^表示する$|^Show$/), pause(200)] },
  { name: 'intake-threat', steps: [intakeDoor, press(/みなと百貨店/), press(/脅し・おとしめる|Report as a threat/), pause(200)] },
  { name: 'intake-approved', steps: [intakeDoor, (page) => page.getByRole('button', { name: /なぎさや/ }).nth(2).click(), pause(200), (page) => page.getByText(/承認された文を送る|Send the approved/).scrollIntoViewIfNeeded()] },
  { name: 'clients', steps: [intakeDoor, tab('お引き受け先', 'Client organisations'), pause(200)] },
]
const IN_CHARGE = [
  { name: 'reports', steps: [receptionDoor] },
  { name: 'report', steps: [receptionDoor, press(/苦情・ご不満|Complaint/), pause(200)] },
  { name: 'report-decision', steps: [receptionDoor, press(/苦情・ご不満|Complaint/), pause(200), (page) => page.getByText(/この文のとおりに知らせる|Have just this text/).scrollIntoViewIfNeeded()] },
  { name: 'handovers', steps: [receptionDoor, tab('引き継ぎ', 'Hand-overs'), pause(200)] },
]

const APPS = [
  { app: 'reception', path: '/reception/', scenes: RECEPTION, view: PHONE, roles: [] },
  { app: 'intakes', path: '/desk/', scenes: AGENT.map((one) => ({ ...one, scene: { worksForOthers: true, ...one.scene } })), view: DESK, roles: ['desk-agent'] },
  { app: 'reports', path: '/desk/', scenes: IN_CHARGE.map((one) => ({ ...one, scene: { customers: true, kind: 'company', ...one.scene } })), view: DESK, roles: ['department-head'] },
  { app: 'kept', path: '/kept/', scenes: KEPT, view: DESK, roles: [] },
  { app: 'apply', path: '/apply/', scenes: APPLY, view: DESK, roles: [] },
  { app: 'member', path: '/', scenes: MEMBER, view: PHONE, roles: [] },
  { app: 'desk', path: '/desk/', scenes: INBOX, view: DESK, roles: ['responder'] },
  { app: 'office', path: '/desk/', scenes: OFFICE, view: DESK, roles: ['tenant-admin'] },
  { app: 'survey', path: '/', scenes: ANSWERING.map((one) => ({ ...one, scene: { survey: true, ...one.scene } })), view: PHONE, roles: [] },
  { app: 'survey-guest', path: '/g/', scenes: GUEST, view: PHONE, roles: [] },
  { app: 'surveys', path: '/desk/', scenes: RUNNING, view: DESK, roles: ['chair'] },
  { app: 'operator', path: '/operator/', scenes: OPERATOR, view: DESK, roles: ['operator'] },
]
const LOOKS = [
  { language: 'ja', scheme: 'light' },
  { language: 'en', scheme: 'light' },
  { language: 'ja', scheme: 'dark' },
]
const NARROW = new Set(['list', 'opened', 'inbox', 'talk', 'kits', 'tenants', 'letters-making', 'register', 'staff', 'applications', 'contract', 'glass', 'form', 'missing', 'thanks', 'queue', 'intake', 'reports', 'handovers'])

const OFFICE_DARK = new Set(['people', 'person', 'proposals', 'conflicts', 'rules', 'contract', 'duties'])

const SURVEYS_DARK = new Set(['builder-question', 'results', 'plan'])

const FORCED = new Set(['member-chat', 'member-settings-nickname', 'desk-talk', 'operator-register', 'operator-letters-making', 'survey-scale', 'surveys-results'])

let current = world()
const server = await serve(() => current, PORT)
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
await mkdir(SHOTS, { recursive: true })
const wanted = new RegExp(process.argv[2] ?? '')
let failures = 0
let seen = 0

for (const { app, path, scenes, view, roles } of APPS) {
  for (const scene of scenes) {
    const looks = LOOKS.map((look) => ({ ...look, view, suffix: `${look.language}${look.scheme === 'dark' ? '.dark' : ''}` }))
    if (app === 'office' && !OFFICE_DARK.has(scene.name)) looks.pop()
    if (app === 'surveys' && !SURVEYS_DARK.has(scene.name)) looks.pop()
    if (app === 'office' || app === 'surveys') looks.push({ language: 'ja', scheme: 'light', view: PHONE, suffix: 'ja.narrow' }, { language: 'en', scheme: 'light', view: PHONE, suffix: 'en.narrow' })
    else if (app !== 'member' && !app.startsWith('survey') && NARROW.has(scene.name)) looks.push({ language: 'ja', scheme: 'light', view: PHONE, suffix: 'ja.narrow' })
    if (app === 'member' && ['chat', 'home', 'settings'].includes(scene.name)) looks.push({ language: 'ja', scheme: 'light', view: DESK, suffix: 'ja.wide' }, { language: 'ja', scheme: 'light', view: { width: 180, height: 320 }, zoom: 2, suffix: 'ja.zoom' })
    if (FORCED.has(`${app}-${scene.name}`)) looks.push({ language: 'ja', scheme: 'light', view, forced: true, suffix: 'ja.forced' })
    for (const look of looks) {
      const name = `${app}-${scene.name}.${look.suffix}`
      if (!wanted.test(name)) continue
      current = world({ roles, ...scene.scene })
      await see(name, scene.path ?? path, scene, look)
    }
  }
}
await browser.close()
server.close()
console.log(`${seen} screens seen, ${failures} with something to mend`)
process.exit(failures === 0 ? 0 : 1)

async function see(name, path, scene, look) {
  const context = await browser.newContext({
    viewport: look.view, deviceScaleFactor: look.zoom ?? (look.view === PHONE ? 2 : 1),
    locale: look.language === 'ja' ? 'ja-JP' : 'en-GB', colorScheme: look.scheme, reducedMotion: 'reduce', forcedColors: look.forced ? 'active' : 'none',
  })
  const page = await context.newPage()
  context.setDefaultTimeout(6000)
  const wrong = []
  page.on('pageerror', (error) => wrong.push(`script: ${error.message}`))
  page.on('console', (entry) => { if (entry.type() === 'error' && !/status of (4|5)/.test(entry.text())) wrong.push(`console: ${entry.text()}`) })
  page.on('request', (request) => { if (!request.url().startsWith(ORIGIN) && !request.url().startsWith('blob:')) wrong.push(`third party: ${request.url()}`) })
  try {
    await page.goto(`${ORIGIN}${path}`)
    await page.getByRole('main').first().waitFor()
    await page.waitForLoadState('load')
    await page.locator('.skel').first().waitFor({ state: 'detached', timeout: 3000 }).catch(() => undefined)
    for (const step of scene.steps ?? []) {
      await step(page)
      await page.locator('.skel').first().waitFor({ state: 'detached', timeout: 3000 }).catch(() => undefined)
    }
    await page.waitForTimeout(120)
    await page.screenshot({ path: `${SHOTS}${name}.png` })
    await page.evaluate(axe)
    const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
    for (const { id, nodes } of violations) wrong.push(`axe ${id}: ${nodes.slice(0, 2).map((node) => node.html.slice(0, 160)).join(' | ')}`)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    if (sideways) wrong.push('scrolls sideways')
    const small = await page.evaluate(() => [...document.querySelectorAll('button, input:not([type=checkbox], [type=radio]), textarea, a')].filter((element) => element.tabIndex >= 0).filter((element) => {
      const box = element.getBoundingClientRect()
      return box.width > 1 && box.height > 1 && (box.height < 37 || box.width < 40) && getComputedStyle(element).visibility !== 'hidden'
    }).map((element) => element.outerHTML.slice(0, 90)))
    for (const target of small) wrong.push(`small target: ${target}`)
    const stored = await page.evaluate(() => ({ local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookie: document.cookie, query: location.search + location.hash }))
    if (stored.local.length > 0 || stored.cookie !== '' || stored.query !== '' || stored.session.some((key) => /attempt|tenant/.test(key))) wrong.push(`left behind: ${JSON.stringify(stored)}`)
  } catch (failure) {
    await page.screenshot({ path: `${SHOTS}${name}.failed.png` }).catch(() => undefined)
    wrong.push(`stopped: ${String(failure).split('\n').slice(0, 3).join(' ')}`)
  }
  await context.close()
  seen += 1
  if (wrong.length > 0) {
    failures += 1
    console.log(`${name}\n  ${[...new Set(wrong)].join('\n  ')}`)
  }
}
