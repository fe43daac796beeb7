import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { calls } from '../../api/calls'
import { Button } from '../../ui/button'
import { Field, FormError } from '../../ui/field'
import { useForm } from '../../ui/form'
import { Entry } from './entry'

export function RegisterPage() {
  const { t } = useTranslation()
  const state: unknown = useLocation().state
  const form = useForm(
    ['nickname', 'username', 'email', 'password'],
    ({ nickname = '', username = '', email = '', password = '' }) =>
      calls.register({ nickname, username, email, password }),
  )
  return (
    <Entry title={t('register.title')}>
      <form className="grid gap-5" {...form.props}>
        <Field name="nickname" label={t('register.nickname')} error={form.error('nickname')} autoComplete="name" autoFocus />
        <Field
          name="username"
          label={t('register.username')}
          error={form.error('username')}
          hint={t('register.usernameHint')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Field name="email" type="email" label={t('register.email')} error={form.error('email')} autoComplete="email" />
        <Field
          name="password"
          type="password"
          label={t('register.password')}
          error={form.error('password')}
          hint={t('register.passwordHint')}
          autoComplete="new-password"
        />
        <FormError text={form.formError} />
        <Button kind="primary" type="submit" disabled={form.busy} className="h-9">
          {t('register.submit')}
        </Button>
      </form>
      <p className="mt-6 text-dim">
        {t('register.other')}{' '}
        <Link to="/sign-in" state={state} className="font-medium text-accent hover:underline">
          {t('register.toSignIn')}
        </Link>
      </p>
    </Entry>
  )
}
