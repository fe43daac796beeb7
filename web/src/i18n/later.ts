import i18next from 'i18next'
import { laterEn } from './later.en'
import { laterKo } from './later.ko'

/* The words of what is fetched after the first page: whatever uses one of them is fetched after it, and imports this. */
i18next.addResourceBundle('ko', 'translation', laterKo, true)
i18next.addResourceBundle('en', 'translation', laterEn, true)
