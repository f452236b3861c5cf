import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { Resource } from 'i18next'
import { StrictMode, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { useTranslation } from 'react-i18next'
import { Api } from '../http/api'
import { Problem } from '../http/problem'
import { currentLanguage, startLanguage } from '../language/language'
import { arrive, type SignInTarget } from './authorization'
import { Doorstep } from './Doorstep'
import { ServicesContext } from './services'
import { Session } from './session'

/** Starts an app: cleans the address, signs in, and only then shows anything of it. */
export async function start(target: SignInTarget, texts: Resource, app: () => ReactNode): Promise<void> {
  const arrival = arrive(window)
  startLanguage(texts)
  const session = new Session(target, currentLanguage)
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 20_000, retry: (count, failure) => count < 2 && isPassing(failure) },
      mutations: { retry: false },
    },
  })
  const place = document.getElementById('app')
  if (place === null) throw new Error('The page has no place for the app')
  const root = createRoot(place)
  const show = (content: ReactNode) => root.render(<StrictMode><Spoken>{content}</Spoken></StrictMode>)

  // A page that comes back from the browser's memory has lost its session: it starts anew instead of showing what was there.
  window.addEventListener('pageshow', (event) => { if (event.persisted) window.location.reload() })

  show(<Doorstep state="waiting" onSignIn={() => session.leave()} />)
  const outcome = await session.begin(arrival).catch(() => 'unreachable' as const)
  if (outcome === 'signed-in') {
    // What could not be read while the session was over is read when somebody is back.
    session.subscribe(() => { if (session.state() === 'open') void client.invalidateQueries() })
    show(
      <ServicesContext value={{ session, api: new Api(session) }}>
        <QueryClientProvider client={client}>{app()}</QueryClientProvider>
      </ServicesContext>)
  } else if (outcome !== 'leaving') {
    show(<Doorstep state={outcome} onSignIn={() => session.leave()} />)
  }
}

/** Worth another try by itself: nobody answered, or a service was away for a moment. */
function isPassing(failure: unknown): boolean {
  return failure instanceof Problem && (failure.status === 0 || failure.status >= 502)
}

function Spoken({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  return <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'ja-JP'}>{children}</I18nProvider>
}
