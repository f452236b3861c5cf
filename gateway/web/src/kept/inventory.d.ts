declare module '*/data-inventory.yaml' {
  const tables: readonly import('../../inventory').KeptTable[]
  export default tables
}
