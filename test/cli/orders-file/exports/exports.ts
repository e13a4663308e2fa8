/** One small file of each known export in its documented form, and what a bookkeeper would read in it. All data made up. */
export type Export = {
  from: string
  file: string
  /** Rows with orders or returns in them. */
  rows: number
  orders: number
  returns: number
  /** What the orders and returns are worth after discounts, without freight. */
  ordered: string
  returned: string
  accounts: string[]
  /** Rows of drafts, quotations and cancelled documents. */
  noOrder: number
}

const lines = (...all: string[]) => `${all.join('\n')}\n`

export const exports: readonly Export[] = [
  {
    // Order-level cells stand on the first row of an order only; the discount of the order contains those of its rows.
    from: 'shopify',
    file: lines(
      'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Billing Company,Billing Country,Cancelled at,Refunded Amount,Lineitem discount',
      '#1001,ann@north.example,paid,2024-03-05 10:15:22 -0500,fulfilled,USD,171.00,12.00,0.00,183.00,SPRING,19.00,2024-03-05 10:15:20 -0500,2,Hinge,45.00,50.00,HNG-1,North GmbH,US,,0.00,0.00',
      '#1001,ann@north.example,,,,,,,,,,,2024-03-05 10:15:20 -0500,4,Screw box,25.00,,SCR-9,,,,,0.00',
      '#1002,bob@south.example,refunded,2024-04-02 09:00:01 -0400,fulfilled,USD,30.00,0.00,0.00,30.00,,0.00,2024-04-02 09:00:00 -0400,1,Handle,30.00,,HDL-3,South Ltd,US,,30.00,0.00',
      '#1003,bob@south.example,voided,,unfulfilled,USD,60.00,0.00,0.00,60.00,,0.00,2024-04-03 09:00:00 -0400,2,Handle,30.00,,HDL-3,South Ltd,US,2024-04-03 10:00:00 -0400,0.00,0.00',
      '#1003,bob@south.example,,,,,,,,,,,2024-04-03 09:00:00 -0400,1,Hinge,45.00,,HNG-1,,,,,0.00',
      '#1004,bob@south.example,paid,2024-05-01 09:00:00 -0400,fulfilled,USD,42.50,0.00,0.00,42.50,,2.50,2024-05-01 09:00:00 -0400,1,Hinge,45.00,,HNG-1,South Ltd,US,,0.00,2.50',
    ),
    ...{ rows: 4, orders: 3, returns: 1, ordered: '243.50', returned: '30.00', noOrder: 2 },
    accounts: ['North GmbH', 'South Ltd'],
  },
  {
    from: 'woocommerce',
    file: lines(
      'Order Number,Order Status,Order Date,Company (Billing),Email (Billing),Country Code (Billing),Order Currency,Order Shipping Amount,Order Refund Amount,Order Total Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost',
      '501,Completed,2024-03-05 10:15,Nord AG,ann@nord.example,CH,CHF,9.00,0.00,58.95,HNG-1,1,Hinge,3,12.65',
      '501,Completed,2024-03-05 10:15,Nord AG,ann@nord.example,CH,CHF,9.00,0.00,58.95,SCR-9,2,Screw box,1,12.00',
      '502,Processing,2024-03-06 11:00,Sued AG,bob@sued.example,CH,CHF,0.00,12.65,25.30,HNG-1,1,Hinge,2,12.65',
      '502,Processing,2024-03-06 11:00,Sued AG,bob@sued.example,CH,CHF,0.00,12.65,25.30,SCR-9,2,Screw box,0,12.00',
      '503,Refunded,2024-03-07 11:00,Sued AG,bob@sued.example,CH,CHF,0.00,24.00,24.00,SCR-9,1,Screw box,2,12.00',
      '504,Cancelled,2024-03-08 11:00,Sued AG,bob@sued.example,CH,CHF,0.00,0.00,12.00,SCR-9,1,Screw box,1,12.00',
      '505,Pending payment,2024-03-09 11:00,Sued AG,bob@sued.example,CH,CHF,0.00,0.00,12.00,SCR-9,1,Screw box,1,12.00',
    ),
    ...{ rows: 4, orders: 3, returns: 1, ordered: '99.25', returned: '24.00', noOrder: 3 },
    accounts: ['Nord AG', 'Sued AG'],
  },
  {
    // A configurable item comes twice, the second time without a price.
    from: 'magento',
    file: lines(
      'increment_id,status,created_at,customer_email,order_currency_code,item_id,parent_item_id,product_type,sku,qty_ordered,qty_refunded,price,original_price,discount_amount',
      '000000101,complete,2024-03-05 10:15:20,ann@north.example,EUR,1,,configurable,TSH-RED-M,4.0000,1.0000,25.0000,25.0000,10.0000',
      '000000101,complete,2024-03-05 10:15:20,ann@north.example,EUR,2,1,simple,TSH-RED-M,4.0000,1.0000,0.0000,0.0000,0.0000',
      '000000101,complete,2024-03-05 10:15:20,ann@north.example,EUR,3,,simple,CAP-1,1.0000,0.0000,9.9900,12.0000,0.0000',
      '000000102,canceled,2024-03-06 10:15:20,bob@south.example,EUR,4,,simple,CAP-1,1.0000,0.0000,9.9900,12.0000,0.0000',
      '000000103,closed,2024-03-07 10:15:20,bob@south.example,EUR,5,,simple,CAP-1,2.0000,2.0000,9.9900,12.0000,0.0000',
    ),
    ...{ rows: 3, orders: 2, returns: 2, ordered: '119.97', returned: '42.48', noOrder: 2 },
    accounts: ['ann@north.example', 'bob@south.example'],
  },
  {
    from: 'odoo',
    file: lines(
      '"Order Reference","Customer","Order Date","Status","Salesperson","Order Lines/Product","Order Lines/Quantity","Order Lines/Unit Price","Currency"',
      '"S00012","Acme Blech AG","2024-05-06 08:00:00","Sales Order","Mia","[P1] Plate","10","4.5","EUR"',
      '"","","","","","[P2] Rod","3","12.0","EUR"',
      '"","","","","","[P3] Nut","500","0.02","EUR"',
      '"S00013","Bolt Brothers","2024-05-07 09:30:00","Sales Order","Mia","[P1] Plate","20","4.4","EUR"',
      '"S00014","Bolt Brothers","2024-05-08 09:30:00","Cancelled","Mia","[P1] Plate","20","4.4","EUR"',
      '"","","","","","[P2] Rod","3","12.0","EUR"',
      '"S00015","Acme Blech AG","2024-05-09 09:30:00","Quotation","Mia","[P1] Plate","1","4.4","EUR"',
      '"S00016","Acme Blech AG","2024-05-10 09:30:00","Sales Order","Mia","[P1] Plate","-2","4.5","EUR"',
    ),
    ...{ rows: 5, orders: 2, returns: 1, ordered: '179.00', returned: '9.00', noOrder: 3 },
    accounts: ['Acme Blech AG', 'Bolt Brothers'],
  },
  {
    from: 'erpnext',
    file: lines(
      'ID,Customer,Date,Status,Is Return (Credit Note),Currency,ID (Items),Item Code (Items),Quantity (Items),Rate (Items),Price List Rate (Items)',
      'SINV-24-01,Palmer Productions,2024-03-05,Paid,0,INR,a1,SKU-1,5,1234.5,1300',
      ',,,,,,a2,SKU-2,10,99.99,99.99',
      'SINV-24-02,Grant Plastics,2024-03-08,Unpaid,0,INR,b1,SKU-1,2,1234.5,1300',
      'SINV-24-03,Palmer Productions,2024-03-09,Return,1,INR,c1,SKU-2,-4,99.99,99.99',
      ',,,,,,c2,SKU-1,-1,1234.5,1300',
      'SINV-24-04,Grant Plastics,2024-03-10,Cancelled,0,INR,d1,SKU-1,7,1234.5,1300',
      ',,,,,,d2,SKU-2,7,99.99,99.99',
      'SINV-24-05,Grant Plastics,2024-03-11,Draft,0,INR,e1,SKU-1,1,1234.5,1300',
    ),
    ...{ rows: 5, orders: 2, returns: 1, ordered: '9641.40', returned: '1634.46', noOrder: 3 },
    accounts: ['Grant Plastics', 'Palmer Productions'],
  },
  {
    // A report: title, one group for each customer, totals, and the month first.
    from: 'quickbooks',
    file: lines(
      ...['My Company', 'Sales by Customer Detail', 'January - March 2024', ''],
      ',Date,Transaction Type,Num,Product/Service,Memo/Description,Qty,Sales Price,Amount,Balance',
      'North,,,,,,,,,',
      ',03/05/2024,Invoice,1001,Hinge,,2.00,45.00,90.00,90.00',
      ',03/05/2024,Invoice,1001,Screw box,,1.00,"1,225.50","1,225.50","1,315.50"',
      ',03/09/2024,Credit Memo,1003,Hinge,,-1.00,45.00,-45.00,"1,270.50"',
      'Total for North,,,,,,,,"$1,270.50",',
      'South,,,,,,,,,',
      ',02/03/2024,Sales Receipt,1002,Hinge,,3.00,44.95,134.85,134.85',
      ',02/04/2024,Estimate,E-7,Hinge,,9.00,44.95,404.55,539.40',
      'Total for South,,,,,,,,$134.85,',
      'TOTAL,,,,,,,,"$1,405.35",',
    ),
    ...{ rows: 4, orders: 2, returns: 1, ordered: '1450.35', returned: '45.00', noOrder: 1 },
    accounts: ['North', 'South'],
  },
  {
    // Discounts are per cent, credit notes have positive quantities and a type of their own.
    from: 'xero',
    file: lines(
      'ContactName,EmailAddress,POCountry,InvoiceNumber,Reference,InvoiceDate,DueDate,Total,InventoryItemCode,Description,Quantity,UnitAmount,Discount,LineAmount,AccountCode,TaxType,Currency,Type,Sent,Status',
      'City Agency,a@city.example,New Zealand,INV-1,PO 7,28/03/2024,28/04/2024,172.50,HNG-1,Hinge,2.0000,45.0000,10,81.00,200,None,NZD,Sales invoice,Sent,Paid',
      'City Agency,a@city.example,New Zealand,INV-1,PO 7,28/03/2024,28/04/2024,172.50,SCR-9,Screw box,3.0000,30.5000,,91.50,200,None,NZD,Sales invoice,Sent,Paid',
      'City Agency,a@city.example,New Zealand,CN-1,INV-1,02/04/2024,,40.50,HNG-1,Hinge,1.0000,45.0000,10,40.50,200,None,NZD,Sales credit note,,Paid',
      'Hill Farm,b@hill.example,New Zealand,INV-2,,03/04/2024,03/05/2024,90.00,HNG-1,Hinge,2.0000,45.0000,,90.00,200,None,NZD,Sales invoice,Sent,Voided',
      'Hill Farm,b@hill.example,New Zealand,INV-3,,04/04/2024,04/05/2024,45.00,HNG-1,Hinge,1.0000,45.0000,,45.00,200,None,NZD,Sales invoice,Sent,Awaiting Payment',
    ),
    ...{ rows: 4, orders: 2, returns: 1, ordered: '217.50', returned: '40.50', noOrder: 1 },
    accounts: ['City Agency', 'Hill Farm'],
  },
  {
    // A list saved as text: ruled lines, decimal commas, the minus behind; types of document, and a reason where an item was rejected.
    from: 'sap-va05',
    file: lines(
      'List of Sales Orders',
      '',
      '-----------------------------------------------------------------------------------------',
      '|Sold-to pt|Doc. Date |SaTy|Sales Doc. |Item|Material|Order quantity|SU|  Net price|Curr.|Rj|',
      '-----------------------------------------------------------------------------------------',
      '|0000100012|05.03.2024|OR  |0000004711 |  10|M-100   |        10,000|PC|   1.234,50|EUR  |  |',
      '|0000100012|05.03.2024|OR  |0000004711 |  20|M-200   |     1.500,000|PC|       0,35|EUR  |  |',
      '|0000100012|05.03.2024|OR  |0000004711 |  30|M-300   |         7,000|PC|      10,00|EUR  |Z1|',
      '|0000100077|06.03.2024|RE  |0060000021 |  10|M-100   |         2,000|PC|   1.234,50|EUR  |  |',
      '|0000100077|28.02.2024|QT  |0020000009 |  10|M-100   |        99,000|PC|   1.234,50|EUR  |  |',
      '|0000100077|07.03.2024|OR  |0000004712 |  10|M-100   |         1,000|PC|   1.234,50|EUR  |  |',
      '|0000100077|08.03.2024|OR  |0000004713 |  10|M-100   |         1,000-|PC|  1.234,50|EUR  |  |',
      '-----------------------------------------------------------------------------------------',
    ),
    ...{ rows: 5, orders: 2, returns: 2, ordered: '14104.50', returned: '3703.50', noOrder: 2 },
    accounts: ['0000100012', '0000100077'],
  },
  {
    from: 'online-retail',
    file: lines(
      'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country',
      '489434,85048,CHRISTMAS LIGHTS,12,2009-12-01 07:45:00,6.95,13085.0,United Kingdom',
      '489434,79323P,PINK LIGHTS,12,2009-12-01 07:45:00,6.75,13085.0,United Kingdom',
      '489435,22350,CAT BOWL,12,2009-12-01 07:46:00,2.55,13085.0,United Kingdom',
      'C489449,22087,PAPER BUNTING,-12,2009-12-01 10:33:00,2.95,16321.0,United Kingdom',
      '489450,22087,PAPER BUNTING,1,2009-12-01 10:36:00,2.95,16321.0,United Kingdom',
      '489464,21733,DAMAGED,-96,2009-12-01 10:52:00,0.00,,United Kingdom',
    ),
    ...{ rows: 5, orders: 3, returns: 1, ordered: '197.95', returned: '35.40', noOrder: 0 },
    accounts: ['13085', '16321'],
  },
]
