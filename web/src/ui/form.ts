import { useMutation } from '@tanstack/react-query'
import { type SyntheticEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/problem'
import { fieldText, type Language, problemText } from '../i18n'

/** Fields that a conflict is about, by the finer name of the problem; the server gives these no pointer. */
const ABOUT: Record<string, string> = {
  'account.username-taken': 'username',
  'account.email-taken': 'email',
}

type Refusal = { fields: Map<string, string>; whole: string | undefined }

/**
 * A form whose judge is the server: it sends the fields as they are and shows each refusal at the field it points to.
 * The first refused field gets the focus.
 */
export function useForm<T>(names: readonly string[], send: (fields: Record<string, string>) => Promise<T>, onDone?: (result: T) => void) {
  const { i18n } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const sending = useMutation({ mutationFn: send, onSuccess: (result) => onDone?.(result) })
  const { fields, whole } = refusal(sending.error, names, i18n.language as Language)

  useEffect(() => {
    if (sending.isError) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [sending.isError, sending.submittedAt])

  return {
    busy: sending.isPending,
    error: (name: string) => fields.get(name),
    formError: whole,
    props: {
      ref: form,
      noValidate: true,
      onSubmit: (event: SyntheticEvent<HTMLFormElement>) => {
        event.preventDefault()
        if (sending.isPending) return
        const data = new FormData(event.currentTarget)
        sending.mutate(Object.fromEntries(names.map((name) => [name, textOf(data.get(name))])))
      },
    },
  }
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '')

function refusal(error: Error | null, names: readonly string[], language: Language): Refusal {
  const fields = new Map<string, string>()
  if (!error) return { fields, whole: undefined }
  if (!(error instanceof Problem)) return { fields, whole: error.message }
  for (const { pointer, detail } of error.errors) {
    const name = pointer.replace(/^\//, '')
    if (names.includes(name) && !fields.has(name)) fields.set(name, fieldText(detail, language))
  }
  const about = ABOUT[error.reason]
  if (about !== undefined && names.includes(about)) fields.set(about, problemText(error))
  return { fields, whole: fields.size > 0 ? undefined : problemText(error) }
}
