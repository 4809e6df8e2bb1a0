/**
 * The product that a licence's SKU id (lower case) is of; undefined for the many others. The source's
 * records name licences by these ids only. Source: "Product names and service plan identifiers for
 * licensing", learn.microsoft.com/entra/identity/users/licensing-service-plan-reference.
 */
export function licenseNameOf(skuId: string): string | undefined {
  return NAMES.get(skuId);
}

/** The SKU id of a product's licence; undefined when it is not known. */
export function licenseIdOf(name: string): string | undefined {
  return [...NAMES].find(([, known]) => known === name)?.[0];
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['3b555118-da6a-4418-894f-7df1e2096870', 'Microsoft 365 Business Basic'],
  ['f245ecc8-75af-4f8e-b61f-27d8114de5f3', 'Microsoft 365 Business Standard'],
  ['cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46', 'Microsoft 365 Business Premium'],
  ['cdd28e44-67e3-425e-be4c-737fab2899d3', 'Microsoft 365 Apps for business'],
  ['c2273bd0-dff7-4215-9ef5-2c7bcfb06425', 'Microsoft 365 Apps for enterprise'],
  ['05e9a617-0261-4cee-bb44-138d3ef5d965', 'Microsoft 365 E3'],
  ['06ebc4ee-1bb5-47dd-8120-11324bc54e06', 'Microsoft 365 E5'],
  ['184efa21-98c3-4e5d-95ab-d07053a96e67', 'Microsoft 365 E5 Compliance'],
  ['26124093-3d78-432b-b5dc-48bf992543d5', 'Microsoft 365 E5 Security'],
  ['44575883-256e-4a79-9da4-ebe9acabe2b2', 'Microsoft 365 F1'],
  ['50f60901-3181-4b75-8a2c-4c8e4c1d5a72', 'Microsoft 365 F1'],
  ['66b55226-6b4f-492c-910c-a3b7a3c9d993', 'Microsoft 365 F3'],
  ['639dec6b-bb19-468b-871c-c5c441c4b0cb', 'Microsoft 365 Copilot'],
  ['0c266dff-15dd-4b49-8397-2bb16070ed52', 'Microsoft 365 Audio Conferencing'],
  ['18181a46-0d4e-45cd-891e-60aabd171b4e', 'Office 365 E1'],
  ['6fd2c87f-b296-42f0-b197-1e91e994b900', 'Office 365 E3'],
  ['c7df2760-2c81-4ef7-b578-5b5392b571df', 'Office 365 E5'],
  ['4b585984-651b-448a-9e53-3b10f069cf7f', 'Office 365 F3'],
  ['4b9405b0-7788-4568-add1-99614e613b69', 'Exchange Online (Plan 1)'],
  ['19ec0d23-8335-4cbd-94ac-6050e30712fa', 'Exchange Online (Plan 2)'],
  ['80b2d799-d2ba-4d2a-8842-fb0d0f3a4b82', 'Exchange Online Kiosk'],
  ['1fc08a02-8b3d-43b9-831e-f76859e04e1a', 'SharePoint Online (Plan 1)'],
  ['a9732ec9-17d9-494c-a51c-d6b45b384dcb', 'SharePoint Online (Plan 2)'],
  ['3ab6abff-666f-4424-bfb7-f0bc274ec7bc', 'Microsoft Teams Essentials'],
  ['fde42873-30b6-436b-b361-21af5a6b84ae', 'Microsoft Teams Essentials'],
  ['e43b5b99-8dfb-405f-9987-dc307f34bcbd', 'Microsoft Teams Phone Standard'],
  ['4cde982a-ede4-4409-9ae6-b003453c8ea6', 'Microsoft Teams Rooms Pro'],
  ['989a1621-93bc-4be0-835c-fe30171d6463', 'Microsoft Teams Premium'],
  ['a403ebcc-fae0-4ca2-8c8c-7a907fd6c235', 'Power BI (free)'],
  ['f8a1db68-be16-40ed-86d5-cb42ce701560', 'Power BI Pro'],
  ['c1d032e0-5619-4761-9b5c-75b6831e1711', 'Power BI Premium Per User'],
  ['eda1941c-3c4f-4995-b5eb-e85a42175ab9', 'Power Automate Premium'],
  ['f30db892-07e9-47e9-837c-80727f46fd3d', 'Power Automate Free'],
  ['b30411f5-fea1-4a59-9ad9-3db7c7ead579', 'Power Apps Premium'],
  ['ca7f3140-d88c-455b-9a1c-7f0679e31a76', 'Visio Plan 1'],
  ['c5928f49-12ba-48f7-ada3-0d743a3601d5', 'Visio Plan 2'],
  ['38b434d2-a15e-4cde-9a98-e737c75623e1', 'Visio Plan 2'],
  ['beb6439c-caad-48d3-bf46-0c82871e12be', 'Planner Plan 1'],
  ['53818b1b-4a27-454b-8896-0dba576410e6', 'Planner and Project Plan 3'],
  ['09015f9f-377f-4538-bbb5-f75ceb09358a', 'Planner and Project Plan 5'],
  ['078d2b04-f1bd-4111-bbd4-b4b1b354cef4', 'Microsoft Entra ID P1'],
  ['84a661c4-e949-4bd2-a560-ed7766fcaf2b', 'Microsoft Entra ID P2'],
  ['efccb6f7-5641-4e0e-bd10-b4976e1bf68e', 'Enterprise Mobility + Security E3'],
  ['b05e124f-c7cc-45a0-a6aa-8cf78c946968', 'Enterprise Mobility + Security E5'],
  ['4ef96642-f096-40de-a3e9-d83fb2f90211', 'Microsoft Defender for Office 365 (Plan 1)'],
  ['3dd6cf57-d688-4eed-ba52-9e40b5468c3e', 'Microsoft Defender for Office 365 (Plan 2)'],
  ['111046dd-295b-4d6d-9724-d52ac90bd1f2', 'Microsoft Defender for Endpoint Plan 2'],
  ['16a55f2f-ff35-4cd5-9146-fb784e3761a5', 'Microsoft Defender for Endpoint Plan 1'],
  ['061f9ace-7d42-4136-88ac-31dc755f143f', 'Microsoft Intune Plan 1'],
  ['6a0f6da5-0b87-4190-a6ae-9bb5a2b9546a', 'Windows Enterprise E3'],
  ['488ba24a-39a9-4473-8ee5-19291e71b002', 'Windows Enterprise E5'],
  ['be9f9771-1c64-4618-9907-244325141096', 'Dynamics 365 Sales Professional'],
]);
