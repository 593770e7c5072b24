import type { Reading } from '#features/communities/server/index.ts'
import type { ResourceKind } from '../../contract.ts'
import { pagePath, picturePath } from './addresses.ts'
import type { OutsideResource } from './public-resource.ts'

const context = 'https://schema.org'

const types: Record<ResourceKind, string> = {
  page: 'Article',
  announcement: 'Article',
  collection: 'CollectionPage',
  file: 'CreativeWork',
  link: 'CreativeWork',
  recording: 'CreativeWork',
}

/** A resource as machines read it: https://schema.org/Article, or what else it is. It is by its community, and by nobody by name. */
export function resourceData({ publicUrl, site }: Reading, resource: OutsideResource): object {
  const { kind, title, summary, url, tags, cover, updatedAt, host } = resource
  const organisation = { '@type': 'Organization', name: site, url: publicUrl }
  const by = host.name
    ? {
        '@type': 'Organization',
        name: host.name,
        url: `${publicUrl}/communities/${host.slug}`,
        parentOrganization: organisation,
      }
    : organisation
  return {
    '@context': context,
    '@type': types[kind],
    headline: title,
    url: publicUrl + pagePath(resource),
    inLanguage: host.language,
    dateModified: updatedAt,
    author: by,
    publisher: organisation,
    ...(summary && { description: summary }),
    ...(tags.length > 0 && { keywords: tags }),
    ...(cover && { image: [publicUrl + picturePath(resource, cover.id)] }),
    ...(url && { sameAs: url }),
  }
}
