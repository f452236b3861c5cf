/** The screens of the operator's app. */
export type Place =
  | { readonly screen: 'tenants' }
  | { readonly screen: 'applications' }
  | { readonly screen: 'register' }
  | { readonly screen: 'letters', readonly tenant: string }
  | { readonly screen: 'staff', readonly tenant: string }
  | { readonly screen: 'glass', readonly tenant: string }
  | { readonly screen: 'contract', readonly tenant: string }
