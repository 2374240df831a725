import { expect, test } from "vitest";
import { fileFamily } from "./file-family.ts";

/**
 * Names as they lie in the folders of many trades and languages: advertising, books and taxes, banks, personnel, shops,
 * schools, laboratories, construction, sound and picture, programs. Each line is one family, and no two lines are the same.
 */
const families = `
TikTok_Ads_Report_2026-11-16.csv | TikTok_Ads_Report_2026-11-23.csv | TikTok_Ads_Report_2026-11-23 (1).csv
Campaign performance-Nov 16, 2026-Nov 22, 2026.csv | Campaign performance-Nov 23, 2026-Nov 29, 2026.csv
Campaign report (2026-11-16 - 2026-11-22).xlsx | Campaign report (2026-12-07 - 2026-12-13).xlsx
Ad-group-report_20261116-20261122.csv | Ad-group-report_20261123-20261129.csv
Keyword planner 2026-11-16 at 14_03_55.csv | Keyword planner 2026-11-23 at 09_12_01.csv
google-analytics-export-20261116T101500.csv | google-analytics-export-20261123T080001.csv
DATEV_Buchungsstapel_202610.csv | DATEV_Buchungsstapel_202611.csv
EXTF_Buchungsstapel_20261116_101112345.csv | EXTF_Buchungsstapel_20261123_091500123.csv
Kontoauszug_2026-10.pdf | Kontoauszug_2026-11.pdf
Kontoauszug_1234567890_Nr_010_vom_31.10.2026_20261102.pdf | Kontoauszug_1234567890_Nr_011_vom_30.11.2026_20261201.pdf
Umsätze_DE12500105170648489890_2026.11.16.csv | Umsätze_DE12500105170648489890_2026.11.23.csv
Rechnung 2026-0123.pdf | Rechnung 2026-0124.pdf
Rechnung_RE-2026-0815.pdf | Rechnung_RE-2026-0816.pdf
RE20260815.pdf | RE20260816.pdf
Gehaltsabrechnung Oktober 2026.pdf | Gehaltsabrechnung November 2026.pdf
Lohnabrechnung_10_2026.pdf | Lohnabrechnung_11_2026.pdf
Stundenzettel KW46.xlsx | Stundenzettel KW 47.xlsx | Stundenzettel KW47 (1).xlsx
Angebot Müller v2.docx | Angebot Müller v3.docx
Protokoll Jour fixe 16.11..docx | Protokoll Jour fixe 23.11..docx
Speiseplan KW 47 2026.pdf | Speiseplan KW 48 2026.pdf
Lagerbestand_Montag.xlsx | Lagerbestand_Dienstag.xlsx
Inventurliste 2025.xlsx | Inventurliste 2026.xlsx
Facture_2026-11-001.pdf | Facture_2026-11-002.pdf | Facture_2026-12-001.pdf
relevé_compte_novembre_2026.pdf | relevé_compte_décembre_2026.pdf
Bulletin de paie - octobre 2026.pdf | Bulletin de paie - novembre 2026.pdf
Compte-rendu réunion du 16 novembre 2026.docx | Compte-rendu réunion du 1er décembre 2026.docx
export-commandes-16-11-2026.csv | export-commandes-23-11-2026.csv
planning semaine 47.xlsx | planning semaine 48.xlsx
Factura 2026-123.pdf | Factura 2026-124.pdf
extracto bancario noviembre 2026.pdf | extracto bancario diciembre 2026.pdf
nomina_octubre_2026.pdf | nomina_noviembre_2026.pdf
informe semanal 16 de noviembre de 2026.docx | informe semanal 23 de noviembre de 2026.docx
ventas_semana_47.xlsx | ventas_semana_48.xlsx
Fattura n. 123 del 16-11-2026.pdf | Fattura n. 124 del 23-11-2026.pdf
busta paga ottobre 2026.pdf | busta paga novembre 2026.pdf
Relatório de vendas - novembro 2026.xlsx | Relatório de vendas - dezembro 2026.xlsx
nota fiscal 000123.pdf | nota fiscal 000124.pdf
Loonstrook oktober 2026.pdf | Loonstrook november 2026.pdf
Factuur 20260123.pdf | Factuur 20260124.pdf
Faktura VAT 12_11_2026.pdf | Faktura VAT 13_11_2026.pdf
wyciąg_bankowy_listopad_2026.pdf | wyciąg_bankowy_grudzień_2026.pdf
Raport tygodniowy 47.xlsx | Raport tygodniowy 48.xlsx
отчёт за ноябрь 2026.xlsx | отчёт за декабрь 2026.xlsx
Счёт № 123 от 16.11.2026.pdf | Счёт № 124 от 23.11.2026.pdf
売上_2026年10月.xlsx | 売上_2026年11月.xlsx
請求書_20261116.pdf | 請求書_20261123.pdf
月报2026年11月.xlsx | 月报2026年12月.xlsx
매출보고서_20261116.xlsx | 매출보고서_20261123.xlsx
rapor kasım 2026.xlsx | rapor aralık 2026.xlsx
Fatura-16-11-2026.pdf | Fatura-23-11-2026.pdf
IMG_20261116_101500.jpg | IMG_20261117_090000.jpg
IMG_1234.HEIC | IMG_1235.HEIC
DSC01234.ARW | DSC01235.ARW
PXL_20261116_101500123.jpg | PXL_20261117_090000456.jpg
PXL_20261116_101500123.MP.jpg | PXL_20261117_090000456.MP.jpg
VID_20261116_101500.mp4 | VID_20261117_101500.mp4
WhatsApp Image 2026-11-16 at 10.15.00.jpeg | WhatsApp Image 2026-11-17 at 09.00.00 (1).jpeg
WhatsApp Audio 2026-11-16 at 10.15.00.ogg | WhatsApp Audio 2026-11-17 at 09.00.00.ogg
Screenshot 2026-11-16 101500.png | Screenshot 2026-11-17 090000.png
Screenshot_20261116-101500.png | Screenshot_20261117-090000.png
Screen Shot 2026-11-16 at 10.15.00 AM.png | Screen Shot 2026-11-17 at 9.00.00 PM.png
Bildschirmfoto 2026-11-16 um 10.15.00.png | Bildschirmfoto 2026-11-17 um 09.00.00.png
Capture d’écran 2026-11-16 à 10.15.00.png | Capture d’écran 2026-11-17 à 09.00.00.png
Zoom_2026-11-16_recording.mp4 | Zoom_2026-11-23_recording.mp4
GMT20261116-101500_Recording_1920x1080.mp4 | GMT20261123-090000_Recording_1920x1080.mp4
Weekly sync – 2026_11_16 10_15 CET – Notes by Gemini.docx | Weekly sync – 2026_11_23 10_00 CET – Notes by Gemini.docx
Recording 12.m4a | Recording 13.m4a
New Recording.m4a | New Recording copy.m4a
invoice-INV-00123.pdf | invoice-INV-00124.pdf
INV-0042-2026.pdf | INV-0043-2026.pdf
Stripe_payouts_2026-10-01_2026-10-31.csv | Stripe_payouts_2026-11-01_2026-11-30.csv
payments-2026-11-16T10_15_00Z.csv | payments-2026-11-23T09_00_00Z.csv
orders_export_1.csv | orders_export_2.csv
products_export_1 (2).csv | products_export_1 (3).csv
Amazon settlement 18283848595.txt | Amazon settlement 18283848600.txt
AmazonOrders-2026-11.csv | AmazonOrders-2026-12.csv
ebay-orders-Nov-16-2026.csv | ebay-orders-Nov-23-2026.csv
inventory_snapshot_16Nov2026.xlsx | inventory_snapshot_23Nov2026.xlsx
Payroll PP24 2026.xlsx | Payroll PP25 2026.xlsx
timesheet_wk47.xlsx | timesheet_wk48.xlsx
Timesheet w_e 16-11-2026.xlsx | Timesheet w_e 23-11-2026.xlsx
Q3 FY26 board deck.pptx | Q4 FY26 board deck.pptx
Board deck Q3'26.pptx | Board deck Q4'26.pptx
Budget FY2025-26.xlsx | Budget FY2026-27.xlsx | Kopie von Budget 2026.xlsx | Budget 2026.xlsx | Budget 2027 - Copy.xlsx
Forecast 2026Q3.xlsx | Forecast 2026Q4.xlsx
P&L Oct-26.xlsx | P&L Nov-26.xlsx
Balance sheet 31 Oct 2026.xlsx | Balance sheet 30 Nov 2026.xlsx
Bank statement 10-2026.pdf | Bank statement 11-2026.pdf
statement_Oct2026.pdf | statement_Nov2026.pdf
eStatement2026-10-31.pdf | eStatement2026-11-30.pdf
Contract_Smith_v1.docx | Contract_Smith_v1.1.docx | Contract_Smith_FINAL.docx | Contract_Smith_final_v2.docx
Contract_Jones_v1.docx | Contract_Jones_final.docx
NDA - Acme (signed).pdf | NDA - Acme (signed) (1).pdf
Draft brief.docx | Draft brief (2).docx
Brief draft 3.docx | Brief draft 4.docx
thesis_chapter3_v2.tex | thesis_chapter3_v3.tex
homework1.pdf | homework2.pdf
Lecture 01.pdf | Lecture 02.pdf
lab_results_2026-11-16.csv | lab_results_2026-11-23.csv
plate_reader_20261116_run03.csv | plate_reader_20261117_run01.csv
sample_A1_R1.fastq.gz | sample_A1_R2.fastq.gz
run_0001.log | run_0002.log
app.2026-11-16.log | app.2026-11-17.log
access.log.1 | access.log.2
backup-2026-11-16-0300.tar.gz | backup-2026-11-17-0300.tar.gz
dump_20261116.sql | dump_20261117.sql
dump_20261116.sql.gz | dump_20261117.sql.gz
release-1.4.0.zip | release-1.4.1.zip | release-1.5.0-rc.1.zip
app-v1.2.3.apk | app-v1.2.4.apk
bundle.8f3a9b1c2d.js | bundle.1a2b3c4d5e.js
vendor.3f2a9c1b.js | vendor.ab12cd34.js
20261116_create_users.sql | 20261117_create_users.sql
20261116101500_add_index.sql | 20261117090000_add_index.sql
floor plan rev A.dwg | floor plan rev B.dwg
A-101_rev3.pdf | A-101_rev4.pdf
drawing_2026-11-16_v2.dxf | drawing_2026-11-23_v3.dxf
part-0042.step | part-0043.step
Route_2026-11-16.gpx | Route_2026-11-17.gpx
menu_week47.pdf | menu_week48.pdf
Newsletter_2026_11.html | Newsletter_2026_12.html
newsletter-november.html | newsletter-december.html
Rota 16th Nov.xlsx | Rota 23rd Nov.xlsx
Shift plan 16-22 Nov.xlsx | Shift plan 23-29 Nov.xlsx
Attendance Mon 16 Nov.xlsx | Attendance Tue 17 Nov.xlsx
class list 7A 2026.xlsx | class list 7A 2027.xlsx
class list 7B 2026.xlsx | class list 7B 2027.xlsx
Podcast ep12 raw.wav | Podcast ep13 raw.wav
Podcast ep12 edit.wav | Podcast ep13 edit.wav
S01E01.mkv | S01E02.mkv
track01.wav | track02.wav
mixdown_v4_loud.wav | mixdown_v5_loud.wav
Wedding-0123-edit.jpg | Wedding-0124-edit.jpg
logo_v2.ai | logo_v3.ai
logo_white_v2.ai | logo_white_v3.ai
banner_300x250_v1.png | banner_300x250_v2.png
hero@2x.png | hero@2x (1).png
crm_contacts_export_2026-11-16_10-15.csv | crm_contacts_export_2026-11-23_09-00.csv
hubspot-crm-exports-all-contacts-2026-11-16.csv | hubspot-crm-exports-all-contacts-2026-11-23.csv
hubspot-crm-exports-all-deals-2026-11-16.csv | hubspot-crm-exports-all-deals-2026-11-23.csv
report1700000000123.csv | report1700000999456.csv
Salesforce_report_1731744000000.xls | Salesforce_report_1732348800000.xls
responses (Form 1) 2026-11-16.csv | responses (Form 1) 2026-11-23.csv
survey_123456_2026-11-16.sav | survey_123456_2026-11-23.sav
Untitled spreadsheet - Sheet1.csv | Untitled spreadsheet - Sheet1 (1).csv
Budget - Sheet1.csv | Budget - Sheet1 (1).csv
Document 12.docx | Document 13.docx
scan0001.pdf | scan0002.pdf
Scan_20261116_101500.pdf | Scan_20261117_090000.pdf
Scan 16 Nov 2026 at 10.15.pdf | Scan 17 Nov 2026 at 9.00.pdf
CamScanner 11-16-2026 10.15.pdf | CamScanner 11-17-2026 09.00.pdf
doc00123420261116101500.pdf | doc00123520261117090000.pdf
MT940_20261116.sta | MT940_20261117.sta
camt.053_2026-11-16.xml | camt.053_2026-11-17.xml
pain.001.001.03_20261116.xml | pain.001.001.03_20261123.xml
SEPA_Lastschrift_2026-11-16_001.xml | SEPA_Lastschrift_2026-11-23_002.xml
UStVA_2026_10.xml | UStVA_2026_11.xml
Elster_USt_Q3_2026.pdf | Elster_USt_Q4_2026.pdf
1099_2025.pdf | 1099_2026.pdf
Form 1040 2025.pdf | Form 1040 2026.pdf
Tax return 2024-25.pdf | Tax return 2025-26.pdf
Mietvertrag Wohnung 3.pdf | Mietvertrag Wohnung 4.pdf
Nebenkostenabrechnung 2025.pdf | Nebenkostenabrechnung 2026.pdf
Zählerstand_16.11.26.xlsx | Zählerstand_23.11.26.xlsx
patient_list_161126.csv | patient_list_231126.csv
Bericht 16.11.2026 - Kopie.docx | Bericht 23.11.2026 - Kopie (2).docx | Bericht 23.11.2026.docx
Copy of Sales tracker.xlsx | Copy of Copy of Sales tracker.xlsx | Sales tracker.xlsx | Sales tracker - Copy - Copy.xlsx
Sales tracker EU.xlsx | Sales tracker EU (1).xlsx
Sales tracker US.xlsx | Sales tracker US (1).xlsx
copia de presupuesto.xlsx | presupuesto.xlsx | presupuesto - copia.xlsx | presupuesto copia (2).xlsx
rapport - copie.docx | rapport.docx | rapport – copie 2.docx
note (copia).txt | note.txt
uuid 550e8400-e29b-41d4-a716-446655440000.json | uuid 123e4567-e89b-12d3-a456-426614174000.json
d41d8cd98f00b204e9800998ecf8427e.png | 0cc175b9c0f1b6a831c399e269772661.png
part-00000-5f2c1e9a-1b2c-4d3e-8f4a-5b6c7d8e9f00-c000.snappy.parquet | part-00001-6f2c1e9a-1b2c-4d3e-8f4a-5b6c7d8e9f01-c000.snappy.parquet
CMakeLists.txt
README.md
covid19.csv
mp3 list.csv
COVID-19 cases 2026-11-16.csv | COVID-19 cases 2026-11-23.csv
may revenue.csv | june revenue.csv
mayor.csv
marchand.csv
Maintenance plan.xlsx
Decathlon order.pdf
finalists.xlsx
drafting guide.pdf
version control.md
friday deploy.md | Monday deploy.md
area51.md | area52.md
top10.csv
web3.pdf
h264 notes.txt
route 66.gpx | route 67.gpx
seconds.csv
marzipan.csv
Augustus.txt
julie.txt
Jan Novak CV.pdf
Jan Kowalski CV.pdf
April Smith CV.pdf
June Brown CV.pdf
May Lee CV.pdf
Sales_EMEA_2026-11-16.csv | Sales_EMEA_2026-11-23.csv
Sales_APAC_2026-11-16.csv | Sales_APAC_2026-11-23.csv
Store 12 sales 2026-11-16.csv | Store 14 sales 2026-11-23.csv
IMG_2025.jpg | IMG_2055.jpg | IMG_0001.jpg
Q3 2026 notes.txt | Q4 2025 notes.txt
Q102.pdf | Q503.pdf
2026-11-16.pdf | 20261123.pdf | 2026-11-16 (2).pdf
1Q26 results.pdf | 2Q26 results.pdf
data mart.csv
data june.csv
Марта.txt
отчёт 16 марта 2026.docx | отчёт 3 мая 2026.docx
sprawozdanie 16 listopada 2026.pdf | sprawozdanie 2 maja 2026.pdf
výkaz listopad 2026.xlsx | výkaz prosinec 2026.xlsx
ata 1º de dezembro de 2026.docx | ata 16 de novembro de 2026.docx
Dienstplan Mo 16.11.2026.xlsx | Dienstplan Di 17.11.2026.xlsx
Fri 20 Nov standup.txt | Mon 23 Nov standup.txt
SAT 1.pdf | SAT 2.pdf
sun 2 protection.txt
revision a.txt
part rev C.step | part rev D.step
mar 16 plan.txt
export (16).csv | export (17).csv | export.csv
export-16.csv | export-17.csv
Untitled.ipynb | Untitled (1).ipynb
Untitled1.ipynb | Untitled2.ipynb
report
report.pdf
report.csv
reports.csv
2026-11-16T10:15:00.000Z.json | 2026-11-17T09:00:00.000Z.json
log_2026-11-16_10:15:00+0100.txt | log_2026-11-17_09:00:00+0100.txt
batch 2026-11-16 14h30.csv | batch 2026-11-17 9h05.csv
trades_16-Nov-26.csv | trades_23-Nov-26.csv
positions 11.16.26.csv | positions 11.23.26.csv
fx rates 2026.11.16.csv | fx rates 2026.11.17.csv
fx rates 2026 11 16.txt | fx rates 2026 11 17.txt
ledger-2026-11-16-final.xlsx | ledger-2026-11-23-final-v2.xlsx
ledger 2026-11-16 draft.xlsx | ledger 2026-11-23 draft 2.xlsx
abc123.csv | abc124.csv
abc.csv
node_modules.zip
3d model.stl
4k wallpaper.png | 5k wallpaper.png
utf8 notes.txt
x86 build.log
win32.zip | win64.zip
b2b list.csv
b2c list.csv
i18n.json
e2e report.html
log4j.xml
p2p.csv
ipv4.txt | ipv6.txt
mai tai.txt
Julius.txt
avril lavigne.mp3
august.csv | september.csv
`
  .trim()
  .split("\n")
  .map((line) => line.split(" | "));

test("files of one family have one family", () => {
  const torn = families.filter((names) => new Set(names.map(fileFamily)).size > 1);
  expect(torn).toEqual([]);
});

test("files of two families never have the same one", () => {
  const namesByFamily = Map.groupBy(
    families.map(([name = ""]) => name),
    fileFamily,
  );
  expect([...namesByFamily.values()].filter((names) => names.length > 1)).toEqual([]);
});
