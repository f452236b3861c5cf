import { useQuery } from '@tanstack/react-query'
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
import { useDesks, type Desk } from './chat/desks'
import { Farewells } from './chat/Farewells'
import { readerNames, ReadersLine } from './chat/readers'
import { Bar, Tabs } from './Frame'
import { me } from './identity/me'
import type { Place } from './place'
import { PromiseAndLimits } from './Promise'

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
        {end.data?.lastDay !== undefined && <Note tone="wait" role="status">{t('home.end', { day: dayLabel(end.data.lastDay, currentLanguage(), today(new Date())) })}</Note>}
        {desks.isError && <Refusal error={desks.error} onRetry={() => void desks.refetch()} />}
        {desks.isPending && <div className="card stack-m" aria-busy="true"><span className="skel skel--l" /><span className="skel" /><span className="skel skel--s" /></div>}
        {desks.data?.map((desk) => <DeskCard key={desk.id} desk={desk} onOpen={() => onGo({ screen: 'conversation', desk: desk.id })} />)}
        <Farewells onOpen={(farewell) => onGo({ screen: 'farewell', farewell })} />
        <Contacts />
        {tenant.data !== undefined && <PromiseAndLimits kind={tenant.data.kind} />}
      </main>
      <Tabs here="home" onGo={onGo} unread={false} />
    </div>
  )
}

function DeskCard({ desk, onOpen }: { desk: Desk, onOpen: () => void }) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const people = usePeople(api)
  const readers = readersOf(desk.readers, people.data ?? [])
  const somebody = desk.readers.length > 0
  return (
    <section className="card desk-card stack-m" aria-labelledby={`desk-${desk.id}`}>
      <div className="row">
        {somebody && <Faces people={readers.named} />}
        <div className="grow">
          <h2 id={`desk-${desk.id}`}>{t(`desk.${desk.kind}`)}</h2>
          <p className="s">{people.isPending ? <span className="skel skel--s" /> : somebody ? readerNames(t, readers, 'full') : t('readers.nobody')}</p>
        </div>
      </div>
      {desk.unread > 0 && <p className="chip is-wait" role="status"><span className="lamp" aria-hidden="true" />{t('home.unread')}</p>}
      <button type="button" className="btn btn--main btn--wide btn--big" onClick={onOpen}>{t(desk.opened ? 'home.go-on' : 'home.write')}</button>
      {somebody && !people.isPending && <p className="row meta"><Pane desk /><span className="grow"><ReadersLine readers={readers} /></span></p>}
    </section>
  )
}
