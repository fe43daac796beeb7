import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { calls } from '../../api/calls'
import { Button } from '../../ui/button'
import { Field, FormError } from '../../ui/field'
import { useForm } from '../../ui/form'
import { Entry } from './entry'

export function SignInPage() {
  const { t } = useTranslation()
  const state: unknown = useLocation().state
  const form = useForm(['login', 'password'], ({ login = '', password = '' }) => calls.logIn({ login, password }))
  return (
    <Entry title={t('signIn.title')}>
      <form className="grid gap-5" {...form.props}>
        <Field name="login" label={t('signIn.login')} error={form.error('login')} autoComplete="username" autoFocus />
        <Field
          name="password"
          type="password"
          label={t('signIn.password')}
          error={form.error('password')}
          autoComplete="current-password"
        />
        <FormError text={form.formError} />
        <Button kind="primary" type="submit" disabled={form.busy} className="h-9">
          {t('signIn.submit')}
        </Button>
      </form>
      <p className="mt-6 text-dim">
        {t('signIn.other')}{' '}
        <Link to="/register" state={state} className="font-medium text-accent hover:underline">
          {t('signIn.toRegister')}
        </Link>
      </p>
    </Entry>
  )
}
