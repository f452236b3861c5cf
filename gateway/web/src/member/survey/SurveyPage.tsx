import { useMutation } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { SignInAgain } from '../../session/SignInAgain'
import { useServices } from '../../session/services'
import { Answering } from '../../survey/Answering'
import { Bar } from '../Frame'
import { HelpButton } from '../HelpSheet'
import { handedIn } from './handedIn'

interface SurveyPageProps {
  readonly wave: string
  readonly onHome: () => void
  readonly onClose: () => void
}

/** A survey on a member's phone. Only the blinded ballot is sent with the member's token. */
export function SurveyPage({ wave, onHome, onClose }: SurveyPageProps) {
  const { t } = useTranslation('survey')
  const { session, api } = useServices()
  const sign = useMutation({ mutationFn: (blinded: string) => api.json<{ signature: string }>(`/survey/open-waves/${wave}/signature`, { method: 'POST', body: { blinded } }) })
  const ways = <><Button className="btn" onPress={onHome}>{t('talk')}</Button><HelpButton worded /></>
  return (
    <div className="phone phone--fix">
      <Bar onClose={onClose}><span className="t">{t('title')}</span><HelpButton /></Bar>
      <SignInAgain />
      <Answering tenant={session.tenantCode() ?? ''} wave={wave} sign={async (blinded) => (await sign.mutateAsync(blinded)).signature} ways={ways} onLeave={onHome} onHandedIn={() => handedIn.add(wave)}
        afterwards={
          <section className="card stack-m" aria-labelledby="afterwards">
            <h2 id="afterwards">{t('afterwards.head')}</h2>
            <p className="s">{t('afterwards.text')}</p>
            <Button className="btn btn--main btn--wide btn--big" onPress={onHome}>{t('afterwards.do')}</Button>
          </section>} />
    </div>
  )
}
