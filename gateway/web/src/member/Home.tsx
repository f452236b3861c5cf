import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Bulletins } from '../Bulletins'
import { readersOf } from '../chat/readers'
import { Faces } from '../parts/Faces'
import { dayLabel, today } from '../language/halfDay'
import { currentLanguage } from '../language/language'
import { Note, Refusal } from '../parts/Note'
import { Pane } from '../parts/Pane'
import { SignInAgain } from '../session/SignInAgain'
import { useServices } from '../session/services'
import { usePeople, useTenant } from '../tenancy'
import { Contacts } from './Contacts'
import { AdoptSheet } from './chat/AdoptSheet'
import { AroundSheet } from './chat/AroundSheet'
import { useDesks, withLine, type Desk, type OwnLine } from './chat/desks'
import { useDeskWords } from './chat/deskWords'
import { Farewells } from './chat/Farewells'
import { readerNames, ReadersLine } from './chat/readers'
import { Bar, Tabs } from './Frame'
import { me } from './identity/me'
import type { Place } from './place'
import { PromiseAndLimits } from './Promise'
import { OpenSurveys } from './survey/OpenSurveys'

interface HomeProps {
  readonly onGo: (place: Place) => void
  readonly onClose: () => void
}

export function Home({ onGo, onClose }: HomeProps) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const desks = useDesks(api)
  const tenant = useTenant(api)
  const person = useQuery(me(api))
  const [adopting, setAdopting] = useState(false)
  const end = useQuery({ queryKey: ['end'], queryFn: ({ signal }) => api.json<{ lastDay?: string }>('/identity/me/end', { signal }) })
  return (
    <div className="phone">
      <Bar onClose={onClose}><span className="t">{t('name')}</span></Bar>
      <SignInAgain />
      <main className="pad stack grow-y">
        <div>
          <h1 className="greet">{t('home.greeting')}</h1>
          <p className="soft">{person.data === undefined ? <span className="skel skel--s" /> : t('home.you', { nickname: person.data.nickname })}</p>
        </div>
        <Bulletins />
        <Farewells onOpen={(farewell) => onGo({ screen: 'farewell', farewell })} />
        {end.data?.lastDay !== undefined && <Note tone="wait" role="status">{t('home.end', { day: dayLabel(end.data.lastDay, currentLanguage(), today(new Date())) })}</Note>}
        {desks.isError && <Refusal error={desks.error} onRetry={() => void desks.refetch()} />}
        {desks.isPending && <div className="card stack-m" aria-busy="true"><span className="skel skel--l" /><span className="skel" /><span className="skel skel--s" /></div>}
        {(desks.data?.length ?? 0) > 1 && <h2>{t('home.choose')}</h2>}
        {desks.data?.map((desk) => (
          <DeskCard key={desk.id} desk={desk} several={desks.data.length > 1} others={desks.data.filter(({ id }) => id !== desk.id)}
            onLine={(line) => onGo({ screen: 'conversation', line })} />))}
        <OpenSurveys onOpen={(wave) => onGo({ screen: 'survey', wave })} />
        <Button className="link tap tap--wraps" onPress={() => setAdopting(true)}>{t('adopt.open')}</Button>
        {adopting && <AdoptSheet onLine={(line) => onGo({ screen: 'conversation', line })} onClose={() => setAdopting(false)} />}
        <Contacts />
        {tenant.data !== undefined && <PromiseAndLimits kind={tenant.data.kind} />}
      </main>
      <Tabs here="home" onGo={onGo} unread={false} />
    </div>
  )
}

interface DeskCardProps {
  readonly desk: Desk
  readonly others: readonly Desk[]
  readonly several: boolean
  readonly onLine: (line: string) => void
}

function DeskCard({ desk, others, several, onLine }: DeskCardProps) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const client = useQueryClient()
  const nameOf = useDeskWords()
  const people = usePeople(api)
  const [around, setAround] = useState(false)
  const readers = readersOf(desk.readers, people.data ?? [])
  const somebody = desk.readers.length > 0
  const main = desk.lines.find((line) => line.opened && !line.around) ?? desk.lines.find((line) => line.opened || !line.around)
  const ways = desk.lines.filter((line) => line.opened && line.id !== main?.id)
  const begin = useMutation({
    mutationFn: (place: Desk) => api.json<OwnLine>(`/chat/desks/${place.id}/routes`, { method: 'POST', body: { around: [] } }),
    onSuccess: (line, place) => { withLine(client, place.id, line); onLine(line.id) },
  })
  const open = (place: Desk) => {
    const straight = place.lines.find((line) => !line.around) ?? place.lines[0]
    if (straight === undefined) begin.mutate(place)
    else onLine(straight.id)
  }
  const unread = desk.lines.some((line) => line.unread > 0)
  return (
    <section className="card desk-card stack-m" aria-labelledby={`desk-${desk.id}`}>
      <div className="row">
        {somebody && <Faces people={readers.named} />}
        <div className="grow">
          <h2 id={`desk-${desk.id}`}>{nameOf(desk)}</h2>
          {several && <p className="meta">{t('home.which', { context: desk.kind })}</p>}
          <p className="s">{people.isPending ? <span className="skel skel--s" /> : somebody ? readerNames(t, readers, 'full') : t('readers.nobody')}</p>
        </div>
      </div>
      {unread && <p className="chip is-wait" role="status"><span className="lamp" aria-hidden="true" />{t('home.unread')}</p>}
      {!desk.open && somebody && main?.opened !== true && <p className="meta" role="status">{t('home.not-open')}</p>}
      {(desk.open || main !== undefined) && (
        <button type="button" className="btn btn--main btn--wide btn--big" aria-describedby={`desk-${desk.id}`} onClick={() => { if (main === undefined) open(desk); else onLine(main.id) }}>{t(main?.opened === true ? 'home.go-on' : 'home.write')}</button>)}
      {ways.map((line) => (
        <button key={line.id} type="button" className="btn btn--wide" onClick={() => onLine(line.id)}>
          {line.unread > 0 && <span className="lamp" aria-hidden="true" />}{t('home.own-way')}{line.unread > 0 && <span className="vh">{t('home.unread')}</span>}
        </button>))}
      {begin.isError && <Refusal error={begin.error} />}
      {somebody && !people.isPending && <p className="row meta"><Pane desk /><span className="grow"><ReadersLine readers={main === undefined ? readers : readersOf(main.readers, people.data ?? [])} /></span></p>}
      {desk.open && desk.readers.length > 0 && <Button className="link tap tap--wraps" onPress={() => setAround(true)}>{t('home.around')}</Button>}
      {around && <AroundSheet desk={desk} others={others.filter((other) => other.open)} onLine={onLine} onOther={open} onClose={() => setAround(false)} />}
    </section>
  )
}
